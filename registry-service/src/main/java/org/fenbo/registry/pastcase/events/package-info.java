/** Reads the events of filed reports and the events of cases. */
@NullMarked
package org.fenbo.registry.pastcase.events;

import org.jspecify.annotations.NullMarked;
