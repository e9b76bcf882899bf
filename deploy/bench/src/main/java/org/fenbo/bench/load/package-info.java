/** Load as clients make it: so many at a time, or at a steady rate. */
@NullMarked
package org.fenbo.bench.load;

import org.jspecify.annotations.NullMarked;
