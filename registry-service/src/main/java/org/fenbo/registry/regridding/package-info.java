/**
 * A new set of grids: in which new grid each open case would be, and figures by the old and by the new grids (ORG-2).
 */
@NullMarked
package org.fenbo.registry.regridding;

import org.jspecify.annotations.NullMarked;
