package org.fenbo.registry.coded;

/** Whatever the registry lists: each thing is known by its code. */
public interface Coded {

    /** Unique among the things of its kind within a revision. */
    String code();
}
