package org.fenbo.backbone.events.revision;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a revision as it arrived.
 *
 * @param body the fields that the service needs, as JSON; null if it needs nothing of this kind
 * @param digest SHA-256, in hexadecimal, of the complete entry; null if the body is the complete entry
 */
record ReceivedEntry(
        int revision,
        String kind,
        String code,
        @Nullable String body,
        @Nullable String digest) {}
