package org.fenbo.backbone.kernel;

/** A value that texts for users show in each language. */
public interface HasWords {

    /** The value in each language. */
    Words words();
}
