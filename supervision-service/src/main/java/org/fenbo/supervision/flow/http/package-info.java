/** Sends the flow of events to its listeners as a stream. */
@NullMarked
package org.fenbo.supervision.flow.http;

import org.jspecify.annotations.NullMarked;
