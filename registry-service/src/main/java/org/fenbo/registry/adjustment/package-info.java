/** Changes of the registry that a dispute, a gap, a law or a reform asks for (动态调整): REG-8. */
@NullMarked
package org.fenbo.registry.adjustment;

import org.jspecify.annotations.NullMarked;
