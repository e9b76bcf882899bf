package org.fenbo.dispatch.casefile;

import java.time.Instant;

/** The district's policy how far collecting and handling are apart (CASE-6a). */
public interface Separations {

    /** The rule for the matter, by the revision in force at the instant. */
    Separation separation(Matter matter, Instant at);
}
