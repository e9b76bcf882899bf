/** Reads filed reports and what became of their cases. */
@NullMarked
package org.fenbo.registry.pastcase.events;

import org.jspecify.annotations.NullMarked;
