package org.fenbo.backbone.kernel;

/** A language in which texts for users are written. */
public enum Language {
    CHINESE,
    ENGLISH
}
