package org.fenbo.registry.coded;

/** Anything that the registry lists, for example a duty, a unit or an area. Each has a code. */
public interface Coded {

    /** The code; unique in a revision for each kind of entry. */
    String code();
}
