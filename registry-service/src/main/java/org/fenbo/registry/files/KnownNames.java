package org.fenbo.registry.files;

/**
 * The spellings that the cells of a file may use instead of codes.
 *
 * @param units of the units that a draft has or gets
 * @param categories of the categories that a draft has or gets
 * @param merging whether two units of the draft become one unit; then both may be in one cell
 */
record KnownNames(Spellings units, Spellings categories, boolean merging) {

    static final KnownNames NONE = new KnownNames(Spellings.NONE, Spellings.NONE);

    KnownNames(Spellings units, Spellings categories) {
        this(units, categories, false);
    }
}
