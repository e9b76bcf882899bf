package org.fenbo.backbone.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Where an event comes from.
 *
 * @param actor who caused the event
 * @param cause id of the event or command that caused this event; null if there is none
 * @param traceparent W3C trace context that this event continues; null if there is none
 */
public record Origin(
        Actor actor, @Nullable String cause, @Nullable String traceparent) {}
