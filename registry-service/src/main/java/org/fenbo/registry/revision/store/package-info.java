/** Revisions and their entries in PostgreSQL. Micronaut Data runs in Spring's transactions. */
@NullMarked
package org.fenbo.registry.revision.store;

import org.jspecify.annotations.NullMarked;
