/** Stores the copy of the registry in PostgreSQL. */
@NullMarked
package org.fenbo.supervision.registry.store;

import org.jspecify.annotations.NullMarked;
