/** Builds the service: which event goes where, which use case has which doors. */
@NullMarked
package org.fenbo.supervision.wiring;

import org.jspecify.annotations.NullMarked;
