/** Finds the areas that contain a point (ORG-1). */
@NullMarked
package org.fenbo.registry.place;

import org.jspecify.annotations.NullMarked;
