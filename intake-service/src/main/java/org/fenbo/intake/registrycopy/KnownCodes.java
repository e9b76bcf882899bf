package org.fenbo.intake.registrycopy;

import java.time.Instant;
import java.util.Set;

/**
 * The codes of areas and categories in one complete revision of the registry, and the instant from which it is in
 * force.
 */
public record KnownCodes(int revision, Instant effectiveAt, Set<String> areas, Set<String> categories) {}
