package org.fenbo.registry.files;

/**
 * A column that a file may have.
 *
 * @param english its heading in English
 * @param chinese its heading in Chinese; a file may have either heading
 * @param required whether every file must have it
 * @param longest how many characters a cell may have at most
 * @param units whether the codes in the cell are codes of units, which may also be written as a name or an alias
 */
record Column(String english, String chinese, boolean required, int longest, boolean units) {

    static final int SHORT = 64;
    static final int LONG = 500;

    static Column required(String english, String chinese) {
        return new Column(english, chinese, true, LONG, false);
    }

    static Column optional(String english, String chinese) {
        return new Column(english, chinese, false, LONG, false);
    }

    Column upTo(int characters) {
        return new Column(english, chinese, required, characters, units);
    }

    /** The same column for codes of units (ORG-3c). */
    Column ofUnits() {
        return new Column(english, chinese, required, longest, true);
    }

    boolean isCalled(String heading) {
        String plain = heading.strip();
        return plain.equalsIgnoreCase(english) || plain.equals(chinese);
    }
}
