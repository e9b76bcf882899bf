/** The registry's look-up, measured in memory. */
@NullMarked
package org.fenbo.bench.lookup;

import org.jspecify.annotations.NullMarked;
