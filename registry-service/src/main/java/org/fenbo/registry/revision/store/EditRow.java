package org.fenbo.registry.revision.store;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An edit of a line. The service adds rows and never changes them. The database assigns the number. */
@MappedEntity("revision_edit")
record EditRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) @Nullable
        Long number,

        int revision,
        String kind,
        String code,
        String how,
        String officer,
        Instant at,
        String reason,
        String cause) {}
