/** Past cases in PostgreSQL. */
@NullMarked
package org.fenbo.registry.pastcase.store;

import org.jspecify.annotations.NullMarked;
