/** The outlines of areas (GeoJSON, RFC 7946): finds the area of a point and the faults of outlines. */
@NullMarked
package org.fenbo.registry.place.geometry;

import org.jspecify.annotations.NullMarked;
