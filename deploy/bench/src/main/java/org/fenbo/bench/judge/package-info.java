/**
 * Decides whether a reading is within its gate, and whether the reading counts: the services must be warm, the runs
 * steady and the machine fast enough. Writes each reading as a line of JSON.
 */
@NullMarked
package org.fenbo.bench.judge;

import org.jspecify.annotations.NullMarked;
