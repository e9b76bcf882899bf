package org.fenbo.intake.bulk;

import java.util.Optional;
import java.util.stream.Stream;

/** A field of a report that columns can be mapped to, with its name in a mapping. */
enum Field {
    SOURCE_NUMBER("sourceNumber"),
    CHANNEL("channel"),
    NATURE("nature"),
    URGENCY("urgency"),
    CATEGORY("category"),
    AREA("area"),
    TEXT("text"),
    PLACE_TEXT("placeText"),
    LONGITUDE("longitude"),
    LATITUDE("latitude"),
    HAPPENED_AT("happenedAt"),
    REPORTED_AT("reportedAt");

    private final String word;

    Field(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Optional<Field> named(String word) {
        return Stream.of(values()).filter(field -> field.word.equals(word)).findFirst();
    }
}
