/** Reads all topics without a consumer group, and asks the broker how many events wait. */
@NullMarked
package org.fenbo.supervision.flow.events;

import org.jspecify.annotations.NullMarked;
