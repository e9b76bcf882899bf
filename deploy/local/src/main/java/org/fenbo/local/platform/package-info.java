/** The whole platform as processes: start, readiness, state, end. */
@NullMarked
package org.fenbo.local.platform;

import org.jspecify.annotations.NullMarked;
