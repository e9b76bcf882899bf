/**
 * The part of the responsibility list that the public may read: which unit is responsible for a matter in an area
 * (REG-15).
 */
@NullMarked
package org.fenbo.registry.openlist;

import org.jspecify.annotations.NullMarked;
