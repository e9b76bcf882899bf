package org.fenbo.registry.revision.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** The approval of a revision. The service adds rows and never changes them. */
@MappedEntity("publication")
record PublicationRow(
        @Id int revision,
        String approver,
        Instant publishedAt,
        Instant effectiveAt,
        boolean draftOfPast,
        int entries,
        String digest) {}
