/** The stopped categories in PostgreSQL. */
@NullMarked
package org.fenbo.registry.governor.store;

import org.jspecify.annotations.NullMarked;
