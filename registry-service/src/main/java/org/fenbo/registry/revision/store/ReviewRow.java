package org.fenbo.registry.revision.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last submission of a draft.
 *
 * @param sentBack why the draft was sent back; null while the revision is under review and after it was published
 */
@MappedEntity("review")
record ReviewRow(
        @Id int revision,
        String submitter,
        Instant submittedAt,
        @Nullable String sentBack) {}
