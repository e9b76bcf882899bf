package org.fenbo.backbone.web.identity;

import org.fenbo.backbone.kernel.ListedPersons;

/** The persons that the registry lists now (ORG-4e). Each service gives them from its copy of the registry. */
@FunctionalInterface
public interface PersonsInForce {
    /** The persons of the revision in force; nobody before the first revision. */
    ListedPersons now();
}
