/** Reads the events that the registry publishes. */
@NullMarked
package org.fenbo.intake.registrycopy.events;

import org.jspecify.annotations.NullMarked;
