package org.fenbo.registry.files;

/**
 * A column that a file may have.
 *
 * @param english its heading in English
 * @param chinese its heading in Chinese; a file may have either heading
 * @param required whether every file must have it
 * @param longest how many characters a cell may have at most
 * @param codes the kind of entries whose codes are in the cell, if they may be written in another way too
 */
record Column(String english, String chinese, boolean required, int longest, Codes codes) {

    /** Whose codes are in a cell. */
    enum Codes {
        /** Only codes. */
        PLAIN,
        /** A unit is written as its code, its name or an alias. */
        OF_UNITS,
        /** A category is written as its code, or as its code in another system. */
        OF_CATEGORIES
    }

    static final int SHORT = 64;
    static final int LONG = 500;

    static Column required(String english, String chinese) {
        return new Column(english, chinese, true, LONG, Codes.PLAIN);
    }

    static Column optional(String english, String chinese) {
        return new Column(english, chinese, false, LONG, Codes.PLAIN);
    }

    Column upTo(int characters) {
        return new Column(english, chinese, required, characters, codes);
    }

    /** The same column for codes of units (ORG-3c). */
    Column ofUnits() {
        return new Column(english, chinese, required, longest, Codes.OF_UNITS);
    }

    /** The same column for codes of categories (REG-11). */
    Column ofCategories() {
        return new Column(english, chinese, required, longest, Codes.OF_CATEGORIES);
    }

    boolean isCalled(String heading) {
        String plain = heading.strip();
        return plain.equalsIgnoreCase(english) || plain.equals(chinese);
    }
}
