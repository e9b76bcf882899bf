/** Reads the stored entries of the registry. */
@NullMarked
package org.fenbo.supervision.registry.store;

import org.jspecify.annotations.NullMarked;
