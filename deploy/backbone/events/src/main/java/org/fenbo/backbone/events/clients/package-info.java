/**
 * Connections to Kafka, PostgreSQL and Redis. Addresses, credentials, TLS and time limits are in this one place (R12,
 * R22).
 */
@NullMarked
package org.fenbo.backbone.events.clients;

import org.jspecify.annotations.NullMarked;
