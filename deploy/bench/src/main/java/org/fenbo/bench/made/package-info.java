/** A made-up registry of any size, with realistic names (REG-1). */
@NullMarked
package org.fenbo.bench.made;

import org.jspecify.annotations.NullMarked;
