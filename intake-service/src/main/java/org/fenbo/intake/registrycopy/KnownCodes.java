package org.fenbo.intake.registrycopy;

import java.time.Instant;
import java.util.Set;

/** The codes that one complete revision of the registry knows, and from when on. */
public record KnownCodes(int revision, Instant effectiveAt, Set<String> areas, Set<String> categories) {}
