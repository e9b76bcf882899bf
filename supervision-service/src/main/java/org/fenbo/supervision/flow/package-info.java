/** The flow of events (事件流转): what passes every topic now, how fast, and what waits (OPS-1). */
@NullMarked
package org.fenbo.supervision.flow;

import org.jspecify.annotations.NullMarked;
