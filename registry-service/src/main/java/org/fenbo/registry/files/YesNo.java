package org.fenbo.registry.files;

import org.jspecify.annotations.Nullable;

/** A cell that is yes or no; an empty cell is no. */
enum YesNo {
    YES("是"),
    NO("否");

    private final String chinese;

    YesNo(String chinese) {
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }

    static boolean isYes(Row row, Column column) {
        return row.optional(column) != null && row.choice(column, values(), YesNo::chinese) == YES;
    }

    static String of(boolean yes, SheetLanguage words) {
        return words.of(yes ? YES : NO, YesNo::chinese);
    }

    static @Nullable String cell(boolean marked, SheetLanguage words) {
        return marked ? words.of(YES, YesNo::chinese) : null;
    }
}
