/** Reads the registry's topics into the copy. */
@NullMarked
package org.fenbo.supervision.registry.events;

import org.jspecify.annotations.NullMarked;
