package org.fenbo.backbone.kernel;

import java.util.List;
import java.util.Locale;

/**
 * A text for users in both languages. {@code %s} is replaced by a value, {@code %2$s} by the second one.
 *
 * @param chinese what users see first
 * @param english the same text
 */
public record Words(String chinese, String english) {

    private static final String BETWEEN = " · ";

    /** The text in one language. */
    public String in(Language language) {
        return switch (language) {
            case CHINESE -> chinese;
            case ENGLISH -> english;
        };
    }

    /** Both, for who may read either; once if they are equal. */
    public String both() {
        return chinese.equals(english) ? english : chinese + BETWEEN + english;
    }

    /** The text that {@link #both} joined; a text without both languages stays the same in each. */
    public static Words of(String joined) {
        String[] texts = joined.split(BETWEEN, 2);
        return new Words(texts[0], texts[texts.length - 1]);
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
