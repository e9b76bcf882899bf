/** Measures what the platform costs, and checks it against gates; see docs/performance.md. */
@NullMarked
package org.fenbo.bench;

import org.jspecify.annotations.NullMarked;
