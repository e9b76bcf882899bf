/** Judges readings: gates, warm services, steady runs, busy machines; and prints each as a line of JSON. */
@NullMarked
package org.fenbo.bench.judge;

import org.jspecify.annotations.NullMarked;
