package org.fenbo.registry.openlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fenbo.registry.revision.Entries;

/** Finds the categories that free words are about, by the names of the categories and of their duties (REG-15a). */
record FreeWords(Entries entries, LocalDate day) {

    /**
     * A category whose text fits the words.
     *
     * @param shared how many pairs of neighbouring letters it shares
     */
    private record Fit(String category, boolean all, long shared) {}

    List<String> categories(String words, int limit) {
        List<String> wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        Set<String> pairs = new HashSet<>();
        wanted.forEach(word -> pairs.addAll(pairs(word)));
        List<Fit> fits = texts().entrySet().stream()
                .map(text -> new Fit(
                        text.getKey(),
                        wanted.stream().allMatch(text.getValue()::contains),
                        pairs.stream().filter(text.getValue()::contains).count()))
                .filter(fit -> fit.all() || fit.shared() > 0)
                .sorted(Comparator.comparing(Fit::all, Comparator.reverseOrder())
                        .thenComparing(Fit::shared, Comparator.reverseOrder())
                        .thenComparing(Fit::category))
                .toList();
        boolean exact = !fits.isEmpty() && fits.getFirst().all();
        return fits.stream()
                .filter(fit -> fit.all() || !exact)
                .limit(limit)
                .map(Fit::category)
                .toList();
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        entries.categories()
                .forEach((code, category) -> texts.put(code, (code + " " + category.name()).toLowerCase(Locale.ROOT)));
        entries.duties().values().stream()
                .filter(duty -> duty.scope().validity().on(day))
                .forEach(duty -> duty.categories()
                        .forEach(code -> texts.computeIfPresent(
                                code, (any, text) -> text + " " + duty.title().toLowerCase(Locale.ROOT))));
        return texts;
    }

    private static List<String> pairs(String word) {
        List<String> pairs = new ArrayList<>();
        for (int start = 0; start + 2 <= word.length(); start++) {
            pairs.add(word.substring(start, start + 2));
        }
        return pairs;
    }
}
