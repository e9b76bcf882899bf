package org.fenbo.dispatch.governor;

import java.time.Instant;
import org.fenbo.dispatch.casefile.CategoryCode;

/** The rules of the categories, by the revision in force at the instant (CASE-22a). */
@FunctionalInterface
public interface GovernorRules {
    GovernorRule of(CategoryCode category, Instant at);
}
