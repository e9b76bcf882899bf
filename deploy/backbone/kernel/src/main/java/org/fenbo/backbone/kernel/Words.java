package org.fenbo.backbone.kernel;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A text for users in both languages. {@code %s} is a placeholder for the next value, {@code %2$s} for the second
 * value.
 *
 * @param chinese the Chinese text, which users see first
 * @param english the same text in English
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

    /** The texts of both languages, joined; only one text if both are equal. */
    public String both() {
        return chinese.equals(english) ? english : chinese + BETWEEN + english;
    }

    /** Splits a text that {@link #both} has joined. A text that was not joined becomes the text of both languages. */
    public static Words of(String joined) {
        String[] texts = joined.split(BETWEEN, 2);
        return new Words(texts[0], texts[texts.length - 1]);
    }

    /** All texts as one, each two with the separator of their language between them. */
    public static Words joined(List<Words> all, String chinese, String english) {
        return new Words(
                all.stream().map(Words::chinese).collect(Collectors.joining(chinese)),
                all.stream().map(Words::english).collect(Collectors.joining(english)));
    }

    /**
     * This text with the values instead of the placeholders. A value that is {@link Words} or {@link HasWords} is
     * written in the language of the text.
     */
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
