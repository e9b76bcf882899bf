/** The whole service on a real PostgreSQL: import, publish, look up. */
@NullMarked
package org.fenbo.registry.district;

import org.jspecify.annotations.NullMarked;
