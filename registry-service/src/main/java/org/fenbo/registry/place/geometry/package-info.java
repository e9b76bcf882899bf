/** Areas as they are drawn (GeoJSON, RFC 7946): which one a point lies in, and what is wrong with the drawing. */
@NullMarked
package org.fenbo.registry.place.geometry;

import org.jspecify.annotations.NullMarked;
