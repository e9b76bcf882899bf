/** Load as clients make it: a fixed number of clients, or a steady rate. */
@NullMarked
package org.fenbo.bench.load;

import org.jspecify.annotations.NullMarked;
