/** Builds the service: which reader gets which events, and which doors each use case has. */
@NullMarked
package org.fenbo.supervision.wiring;

import org.jspecify.annotations.NullMarked;
