package org.fenbo.registry.files;

import java.util.Optional;

/** Judges whether a text is an outline that can be drawn. */
@FunctionalInterface
public interface Geometries {

    /** What is wrong with the text; empty when it is a GeoJSON polygon or several. */
    Optional<String> fault(String geometry);
}
