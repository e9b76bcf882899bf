/** Starts and ends the processes of the whole platform, and shows their readiness and state. */
@NullMarked
package org.fenbo.local.platform;

import org.jspecify.annotations.NullMarked;
