/** Reads the events of the governor of dispatch. */
@NullMarked
package org.fenbo.registry.governor.events;

import org.jspecify.annotations.NullMarked;
