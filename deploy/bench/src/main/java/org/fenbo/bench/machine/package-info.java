/**
 * The machine that runs the benchmarks. This package measures processor time, memory and the speed of the machine, and
 * removes processes and files that benchmarks leave.
 */
@NullMarked
package org.fenbo.bench.machine;

import org.jspecify.annotations.NullMarked;
