/**
 * Judges readings by gates, warm services, steady runs and the speed of the machine. Writes each reading as a line of
 * JSON.
 */
@NullMarked
package org.fenbo.bench.judge;

import org.jspecify.annotations.NullMarked;
