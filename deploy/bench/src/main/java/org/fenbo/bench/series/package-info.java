/** Runs benchmarks one after the other; each prints its lines, whatever happens. */
@NullMarked
package org.fenbo.bench.series;

import org.jspecify.annotations.NullMarked;
