/** The flow of events (事件流转): the latest events of every topic, their rate, and how many wait (OPS-1). */
@NullMarked
package org.fenbo.supervision.flow;

import org.jspecify.annotations.NullMarked;
