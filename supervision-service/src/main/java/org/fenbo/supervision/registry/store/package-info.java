/** Keeps the copy in PostgreSQL. */
@NullMarked
package org.fenbo.supervision.registry.store;

import org.jspecify.annotations.NullMarked;
