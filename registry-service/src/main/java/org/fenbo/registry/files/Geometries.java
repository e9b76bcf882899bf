package org.fenbo.registry.files;

import java.util.Optional;
import org.fenbo.backbone.kernel.Words;

/** Checks whether a text is a valid outline. */
@FunctionalInterface
public interface Geometries {

    /** The fault of the text, as a sentence without subject; empty if the text is a GeoJSON Polygon or MultiPolygon. */
    Optional<Words> fault(String geometry);
}
