/** Processes and ports of this machine: who runs, who holds a port, how to start and end one. */
@NullMarked
package org.fenbo.local.process;

import org.jspecify.annotations.NullMarked;
