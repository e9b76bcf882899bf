package org.fenbo.backbone.events.revision;

import java.time.Instant;
import java.util.Optional;

/**
 * A revision as the registry published it.
 *
 * @param effectiveAt the instant from which the revision is in force, until the next revision begins
 * @param entries how many entries the revision has
 * @param digest SHA-256, in hexadecimal, of the sorted keys of the entries, joined by line feeds
 * @param contentDigest see {@link ContentDigest}; empty in the events of a registry that did not compute it yet
 */
record PublishedRevision(
        int revision, Instant effectiveAt, int entries, String digest, Optional<String> contentDigest) {}
