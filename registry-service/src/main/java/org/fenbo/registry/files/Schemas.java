package org.fenbo.registry.files;

import java.util.Optional;
import org.fenbo.backbone.kernel.Words;

/** Checks whether a text is a form. */
@FunctionalInterface
public interface Schemas {

    /** The fault of the text, as a sentence without subject; empty if the text is a form. */
    Optional<Words> fault(String schema);
}
