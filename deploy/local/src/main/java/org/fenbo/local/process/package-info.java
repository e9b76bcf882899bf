/**
 * Processes and ports of this machine: which processes run, which process uses a port, how to start and end a process.
 */
@NullMarked
package org.fenbo.local.process;

import org.jspecify.annotations.NullMarked;
