package org.fenbo.supervision.registry;

import java.time.Instant;

/**
 * A revision of the registry as it was published.
 *
 * @param effectiveAt the instant from which the revision is in force, until the next revision begins
 * @param entries how many entries belong to the revision
 * @param digest SHA-256 in hexadecimal over the sorted keys of the entries, joined by line feeds
 */
public record Published(int revision, Instant effectiveAt, int entries, String digest) {}
