/** Revisions and their entries in PostgreSQL, by Micronaut Data within Spring's transactions. */
@NullMarked
package org.fenbo.registry.revision.store;

import org.jspecify.annotations.NullMarked;
