/** Reviews of catalogue entries in PostgreSQL. */
@NullMarked
package org.fenbo.registry.review.store;

import org.jspecify.annotations.NullMarked;
