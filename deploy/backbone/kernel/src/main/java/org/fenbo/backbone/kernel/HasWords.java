package org.fenbo.backbone.kernel;

/** A value that can be part of a text for users, with its own words in each language. */
public interface HasWords {

    /** The value in each language. */
    Words words();
}
