package org.fenbo.registry.files;

import java.util.function.Function;

/** The language in which a file is written. Files in both languages can be read. */
public enum SheetLanguage {
    ENGLISH,
    CHINESE;

    /** The heading of a column. */
    String of(Column column) {
        return this == CHINESE ? column.chinese() : column.english();
    }

    /** The word for a value whose English form is the name of the constant. */
    <E extends Enum<E>> String of(E value, Function<E, String> chinese) {
        return of(value, Enum::name, chinese);
    }

    <E extends Enum<E>> String of(E value, Function<E, String> english, Function<E, String> chinese) {
        return this == CHINESE ? chinese.apply(value) : english.apply(value);
    }
}
