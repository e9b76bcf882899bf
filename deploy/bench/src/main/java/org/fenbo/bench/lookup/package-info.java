/** Measures the registry's look-up in memory, without HTTP and database. */
@NullMarked
package org.fenbo.bench.lookup;

import org.jspecify.annotations.NullMarked;
