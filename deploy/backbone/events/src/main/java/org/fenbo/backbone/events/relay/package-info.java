/**
 * Sends the events of the log to Kafka, in order and at least once. Of the relays of one outbox, only one leads and
 * sends.
 */
@NullMarked
package org.fenbo.backbone.events.relay;

import org.jspecify.annotations.NullMarked;
