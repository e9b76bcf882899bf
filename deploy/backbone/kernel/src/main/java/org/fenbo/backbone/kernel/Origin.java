package org.fenbo.backbone.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Where an event comes from.
 *
 * @param actor who caused it
 * @param cause id of the event or command that led to it; null if there is none
 * @param traceparent W3C trace context to continue; null if there is none
 */
public record Origin(
        Actor actor, @Nullable String cause, @Nullable String traceparent) {}
