/** A registry that nobody has, of any size, with names as they could be: REG-1. */
@NullMarked
package org.fenbo.bench.made;

import org.jspecify.annotations.NullMarked;
