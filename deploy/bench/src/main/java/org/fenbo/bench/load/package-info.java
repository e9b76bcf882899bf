/** Load as clients make it: a number at a time, or a steady rate. */
@NullMarked
package org.fenbo.bench.load;

import org.jspecify.annotations.NullMarked;
