package org.fenbo.registry.coded;

/** Something that the registry lists under a code, for example a duty, a unit or an area. */
public interface Coded {

    /** The code; unique among the entries of one kind in a revision. */
    String code();
}
