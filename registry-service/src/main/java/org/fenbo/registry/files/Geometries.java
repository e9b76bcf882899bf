package org.fenbo.registry.files;

import java.util.Optional;
import org.fenbo.backbone.kernel.Words;

/** Judges whether a text is an outline that can be drawn. */
@FunctionalInterface
public interface Geometries {

    /** What is wrong with the text; empty when it is a GeoJSON polygon or several. */
    Optional<Words> fault(String geometry);
}
