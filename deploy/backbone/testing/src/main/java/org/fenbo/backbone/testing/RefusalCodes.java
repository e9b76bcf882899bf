package org.fenbo.backbone.testing;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Words;

/**
 * Checks the texts of a service's refusals. Each text must be in Chinese and English, and both languages must name the
 * same values.
 */
public final class RefusalCodes {
    private static final Pattern PLACE = Pattern.compile("%(?:(\\d+)\\$)?s");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private RefusalCodes() {}

    /** The faults in the texts of these codes; empty if there are none. */
    public static List<String> faults(Refusal.Code... codes) {
        return Stream.of(codes)
                .flatMap(code ->
                        Stream.of(code.text().detail(), code.text().remedy()).flatMap(words -> faults(code, words)))
                .toList();
    }

    private static Stream<String> faults(Refusal.Code code, Words words) {
        boolean passedOn = words.chinese().equals(words.english());
        Stream<String> languages = passedOn
                ? Stream.of(places(words.chinese()).isEmpty() ? code + " has the same text in both languages" : "")
                : Stream.of(
                        CHINESE.matcher(words.chinese()).find() ? "" : code + " has no Chinese text",
                        CHINESE.matcher(words.english()).find() ? code + " has Chinese in its English text" : "");
        String values = places(words.chinese()).equals(places(words.english()))
                ? ""
                : code + " does not name the same values in Chinese and in English";
        return Stream.concat(languages, Stream.of(values)).filter(fault -> !fault.isEmpty());
    }

    private static Set<Integer> places(String text) {
        Set<Integer> places = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        int next = 1;
        while (place.find()) {
            places.add(place.group(1) == null ? next++ : Integer.parseInt(place.group(1)));
        }
        return places;
    }
}
