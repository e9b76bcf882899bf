/** PostgreSQL, Kafka and Redis on this machine: durable, with the schemas, logins and topics that the services need. */
@NullMarked
package org.fenbo.local.servers;

import org.jspecify.annotations.NullMarked;
