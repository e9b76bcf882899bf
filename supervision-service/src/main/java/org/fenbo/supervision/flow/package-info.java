/**
 * The flow of events (事件流转): the latest events of every topic, the rate of the events, and how many events wait
 * (OPS-1).
 */
@NullMarked
package org.fenbo.supervision.flow;

import org.jspecify.annotations.NullMarked;
