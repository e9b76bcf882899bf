package org.fenbo.registry.files;

/**
 * The spellings that the cells of a file may use instead of codes.
 *
 * @param units of the units that a draft has or gets
 * @param categories of the categories that a draft has or gets
 */
record KnownNames(Spellings units, Spellings categories) {

    static final KnownNames NONE = new KnownNames(Spellings.NONE, Spellings.NONE);
}
