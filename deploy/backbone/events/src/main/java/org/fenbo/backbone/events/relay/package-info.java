/**
 * Sends the events of the log to Kafka, in order and at least once. If several relays read the same outbox, only the
 * leader sends.
 */
@NullMarked
package org.fenbo.backbone.events.relay;

import org.jspecify.annotations.NullMarked;
