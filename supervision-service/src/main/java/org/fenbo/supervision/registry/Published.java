package org.fenbo.supervision.registry;

import java.time.Instant;

/**
 * A revision of the registry as it was published.
 *
 * @param effectiveAt in force from this instant until the next revision begins
 * @param entries how many entries belong to it
 * @param digest SHA-256 in hexadecimal over its sorted keys, joined by line feeds
 */
public record Published(int revision, Instant effectiveAt, int entries, String digest) {}
