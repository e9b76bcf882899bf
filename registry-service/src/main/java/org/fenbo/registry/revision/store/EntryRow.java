package org.fenbo.registry.revision.store;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;

/** An entry of a revision: its key and its JSON. */
@MappedEntity("revision_entry")
record EntryRow(@EmbeddedId Key key, String body) {

    /** The key of an entry. */
    @Embeddable
    record Key(
            @MappedProperty("revision") int revision,
            @MappedProperty("kind") String kind,
            @MappedProperty("code") String code) {}
}
