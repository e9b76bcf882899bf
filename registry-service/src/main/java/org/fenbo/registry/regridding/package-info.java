/** A new set of grids: where the open cases would be, and figures by the old and the new set (ORG-2). */
@NullMarked
package org.fenbo.registry.regridding;

import org.jspecify.annotations.NullMarked;
