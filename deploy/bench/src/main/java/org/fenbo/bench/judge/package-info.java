/** What a reading is worth: gates, warm, steady, busy machines, and the line of JSON it ends as. */
@NullMarked
package org.fenbo.bench.judge;

import org.jspecify.annotations.NullMarked;
