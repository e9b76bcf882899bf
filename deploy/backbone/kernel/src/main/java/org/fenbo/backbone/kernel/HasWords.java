package org.fenbo.backbone.kernel;

/** A value that texts for users write in each language. */
public interface HasWords {

    /** How it is written. */
    Words words();
}
