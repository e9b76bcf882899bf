/**
 * The machine that runs the benchmarks: processor time, compilers, the yardstick, and processes and files that must not
 * be left on it.
 */
@NullMarked
package org.fenbo.bench.machine;

import org.jspecify.annotations.NullMarked;
