package org.fenbo.backbone.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Where an event comes from.
 *
 * @param actor who caused it
 * @param cause id of the event or command before it
 * @param traceparent W3C trace context to go on with
 */
public record Origin(
        Actor actor, @Nullable String cause, @Nullable String traceparent) {}
