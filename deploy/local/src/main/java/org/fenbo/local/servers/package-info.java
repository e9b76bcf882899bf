/** PostgreSQL, Kafka and Redis on this machine, durable, with what the services need in them. */
@NullMarked
package org.fenbo.local.servers;

import org.jspecify.annotations.NullMarked;
