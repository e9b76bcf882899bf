/** Sends the events of the log to Kafka, in order, at least once, by one leader per outbox. */
@NullMarked
package org.fenbo.backbone.events.relay;

import org.jspecify.annotations.NullMarked;
