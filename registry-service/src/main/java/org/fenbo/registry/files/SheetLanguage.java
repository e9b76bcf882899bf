package org.fenbo.registry.files;

import java.util.function.Function;

/** In which language a file is written; both are read. */
public enum SheetLanguage {
    ENGLISH,
    CHINESE;

    /** A heading. */
    String of(Column column) {
        return this == CHINESE ? column.chinese() : column.english();
    }

    /** A coded value whose English form is the constant's name. */
    <E extends Enum<E>> String of(E value, Function<E, String> chinese) {
        return of(value, Enum::name, chinese);
    }

    <E extends Enum<E>> String of(E value, Function<E, String> english, Function<E, String> chinese) {
        return this == CHINESE ? chinese.apply(value) : english.apply(value);
    }
}
