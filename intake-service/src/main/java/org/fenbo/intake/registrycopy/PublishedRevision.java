package org.fenbo.intake.registrycopy;

import java.time.Instant;

/**
 * A revision as the registry has published it.
 *
 * @param entries how many entries it has
 * @param digest SHA-256, in hex, of the keys of its entries; the keys are sorted and joined by line feeds
 */
public record PublishedRevision(int revision, String title, Instant effectiveAt, int entries, String digest) {}
