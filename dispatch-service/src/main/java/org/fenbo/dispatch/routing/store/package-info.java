/** Stores dispatch's copy of the registry, and the handled cases that suggestions are learned from. */
@NullMarked
package org.fenbo.dispatch.routing.store;

import org.jspecify.annotations.NullMarked;
