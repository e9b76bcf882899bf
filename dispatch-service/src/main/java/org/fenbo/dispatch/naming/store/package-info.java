/** What naming needs, in PostgreSQL. */
@NullMarked
package org.fenbo.dispatch.naming.store;

import org.jspecify.annotations.NullMarked;
