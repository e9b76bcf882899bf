/** Fills the copy from the registry's topics. */
@NullMarked
package org.fenbo.supervision.registry.events;

import org.jspecify.annotations.NullMarked;
