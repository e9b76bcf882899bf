/** The casebook in PostgreSQL. */
@NullMarked
package org.fenbo.registry.casebook.store;

import org.jspecify.annotations.NullMarked;
