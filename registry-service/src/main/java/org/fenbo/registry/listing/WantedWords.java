package org.fenbo.registry.listing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words of a search, separated by spaces. Upper and lower case make no difference. */
record WantedWords(List<String> words) {

    static WantedWords in(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return new WantedWords(plain.isEmpty() ? List.of() : List.of(plain.split("\\s+")));
    }

    /** Whether each word occurs in one of the texts. */
    boolean occurIn(Stream<String> texts) {
        List<String> searched = texts.map(text -> text.toLowerCase(Locale.ROOT)).toList();
        return words.stream().allMatch(word -> searched.stream().anyMatch(text -> text.contains(word)));
    }
}
