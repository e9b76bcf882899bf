/** Areas as they are drawn (GeoJSON, RFC 7946): which one contains a point, and what is wrong with the drawing. */
@NullMarked
package org.fenbo.registry.place.geometry;

import org.jspecify.annotations.NullMarked;
