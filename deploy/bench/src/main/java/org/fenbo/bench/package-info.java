/** Measures what the platform costs, and checks the costs against gates; see docs/performance.md. */
@NullMarked
package org.fenbo.bench;

import org.jspecify.annotations.NullMarked;
