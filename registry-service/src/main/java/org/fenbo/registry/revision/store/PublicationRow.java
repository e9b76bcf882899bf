package org.fenbo.registry.revision.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The approval of a revision. The service adds rows, and changes a row only if the publication is cancelled.
 *
 * @param cancelledBy code of the officer who cancelled the publication; null if nobody did
 */
@MappedEntity("publication")
record PublicationRow(
        @Id int revision,
        String approver,
        Instant publishedAt,
        Instant effectiveAt,
        boolean draftOfPast,
        int entries,
        String digest,
        @Nullable String cancelledBy,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason) {}
