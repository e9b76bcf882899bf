/** Runs benchmarks one after the other. Each benchmark prints its lines, even if it fails or the command is ended. */
@NullMarked
package org.fenbo.bench.series;

import org.jspecify.annotations.NullMarked;
