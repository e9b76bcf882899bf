package org.fenbo.backbone.kernel;

import java.util.List;
import java.util.Locale;

/**
 * A text for users in both languages. {@code %s} stands for a value, {@code %2$s} for the second one.
 *
 * @param chinese what users see first
 * @param english says the same
 */
public record Words(String chinese, String english) {

    /** The text in one language. */
    public String in(Language language) {
        return switch (language) {
            case CHINESE -> chinese;
            case ENGLISH -> english;
        };
    }

    /** Both, for who may read either. */
    public String both() {
        return chinese + " · " + english;
    }

    /** This text with the values in their places. A value that has words of its own is given in each language. */
    public Words with(List<?> values) {
        return new Words(formatted(Language.CHINESE, values), formatted(Language.ENGLISH, values));
    }

    private String formatted(Language language, List<?> values) {
        Object[] texts = values.stream().map(value -> text(language, value)).toArray();
        return String.format(Locale.ROOT, in(language), texts);
    }

    private static String text(Language language, Object value) {
        return switch (value) {
            case Words words -> words.in(language);
            case HasWords named -> named.words().in(language);
            default -> value.toString();
        };
    }
}
