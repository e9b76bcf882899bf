/** The roster in PostgreSQL. */
@NullMarked
package org.fenbo.registry.roster.store;

import org.jspecify.annotations.NullMarked;
