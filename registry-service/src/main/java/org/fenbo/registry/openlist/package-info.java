/** The responsibility list as the public may read it: which unit is responsible for a matter in an area (REG-15). */
@NullMarked
package org.fenbo.registry.openlist;

import org.jspecify.annotations.NullMarked;
