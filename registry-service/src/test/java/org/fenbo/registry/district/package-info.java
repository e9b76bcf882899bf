/** Tests of the whole service on a real PostgreSQL: the service imports, publishes and looks up. */
@NullMarked
package org.fenbo.registry.district;

import org.jspecify.annotations.NullMarked;
