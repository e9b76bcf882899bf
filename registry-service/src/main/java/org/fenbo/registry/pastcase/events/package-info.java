/** Reads the events of filed reports and of their cases. */
@NullMarked
package org.fenbo.registry.pastcase.events;

import org.jspecify.annotations.NullMarked;
