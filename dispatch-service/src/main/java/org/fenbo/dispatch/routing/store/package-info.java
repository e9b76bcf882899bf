/** Stores dispatch's copy of the registry, and the handled cases from which suggestions are learned. */
@NullMarked
package org.fenbo.dispatch.routing.store;

import org.jspecify.annotations.NullMarked;
