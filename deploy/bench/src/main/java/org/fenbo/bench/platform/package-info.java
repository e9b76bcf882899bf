/** The platform that a benchmark measures, and the clients that use this platform. */
@NullMarked
package org.fenbo.bench.platform;

import org.jspecify.annotations.NullMarked;
