/** Listens to all topics without taking part, and asks the broker what waits. */
@NullMarked
package org.fenbo.supervision.flow.events;

import org.jspecify.annotations.NullMarked;
