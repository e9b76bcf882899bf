package org.fenbo.registry.files;

import java.util.Optional;
import org.fenbo.backbone.kernel.Words;

/** Knows whether a text is a form. */
@FunctionalInterface
public interface Schemas {

    /** What is wrong with the text, as a sentence without its subject; empty if it is a form. */
    Optional<Words> fault(String schema);
}
