/** Reads the registry's topics and stores their events in the copy of the registry. */
@NullMarked
package org.fenbo.supervision.registry.events;

import org.jspecify.annotations.NullMarked;
