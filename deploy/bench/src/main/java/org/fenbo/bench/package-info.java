/** What the platform costs, measured and checked against gates; see docs/performance.md. */
@NullMarked
package org.fenbo.bench;

import org.jspecify.annotations.NullMarked;
