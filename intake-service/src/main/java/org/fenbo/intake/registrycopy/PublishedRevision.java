package org.fenbo.intake.registrycopy;

import java.time.Instant;

/**
 * A revision as the registry announced it.
 *
 * @param entries how many it has
 * @param digest SHA-256 in hex over its entries' keys, sorted and joined by line feeds
 */
public record PublishedRevision(int revision, String title, Instant effectiveAt, int entries, String digest) {}
