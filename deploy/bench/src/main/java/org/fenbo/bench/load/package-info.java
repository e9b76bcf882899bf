/** Makes load as clients do: with a fixed number of clients, or at a steady rate. */
@NullMarked
package org.fenbo.bench.load;

import org.jspecify.annotations.NullMarked;
