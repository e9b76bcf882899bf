package org.fenbo.registry.revision.store;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A revision without its entries, as it is stored when the draft is opened. The database assigns the number. */
@MappedEntity("revision")
record RevisionRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) @Nullable
        Integer number,

        String title,
        String author,
        Instant openedAt) {}
