package org.fenbo.backbone.events.revision;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a revision as it arrived.
 *
 * @param entry the complete content, as JSON with sorted fields
 * @param body the fields that the service needs, as JSON; null if it needs all fields, or nothing of this kind
 * @param fields the names of the fields of the body, see {@link NeededKinds#names}; null if the body is null
 */
record ReceivedEntry(
        int revision,
        String kind,
        String code,
        String entry,
        @Nullable String body,
        @Nullable String fields) {

    /** What the service needs of the entry. */
    Row row() {
        return new Row(kind, code, body == null ? entry : body);
    }
}
