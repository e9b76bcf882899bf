/**
 * Connections to Kafka, PostgreSQL and Redis. This package is the only place for addresses, credentials, TLS and time
 * limits (R12, R22).
 */
@NullMarked
package org.fenbo.backbone.events.clients;

import org.jspecify.annotations.NullMarked;
