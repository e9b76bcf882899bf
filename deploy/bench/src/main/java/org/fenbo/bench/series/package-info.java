/** Measures one after the other, each with its lines whatever happens. */
@NullMarked
package org.fenbo.bench.series;

import org.jspecify.annotations.NullMarked;
