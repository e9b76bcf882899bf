/** The outlines of areas (GeoJSON, RFC 7946). Finds the area that contains a point, and finds faults of outlines. */
@NullMarked
package org.fenbo.registry.place.geometry;

import org.jspecify.annotations.NullMarked;
