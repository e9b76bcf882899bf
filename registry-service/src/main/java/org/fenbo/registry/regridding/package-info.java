/** A new set of grids over open cases: where they would be, and figures by either set (ORG-2). */
@NullMarked
package org.fenbo.registry.regridding;

import org.jspecify.annotations.NullMarked;
