/** The machine under the measures: processor time, compilers, the yardstick, and what must not be left on it. */
@NullMarked
package org.fenbo.bench.machine;

import org.jspecify.annotations.NullMarked;
