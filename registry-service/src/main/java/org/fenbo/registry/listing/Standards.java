package org.fenbo.registry.listing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.standard.Standard;

/** The rectification standard of one revision (整治标准, REG-19). Immutable. */
public final class Standards {
    private final int revision;
    private final Entries entries;
    private final Hierarchy categories;

    /** A line with the name of its hazard. */
    public record Line(Standard standard, String hazard) {}

    /** Reads the standard of a revision; its entries must be valid. */
    public Standards(int revision, Entries entries) {
        this.revision = revision;
        this.entries = entries;
        this.categories = Hierarchy.of(entries.categories().values(), Category::code, Category::parent);
    }

    /** Number of the revision. */
    public int revision() {
        return revision;
    }

    /** The time zone of the district. */
    public ZoneId zone() {
        return entries.zone();
    }

    /** Whether the revision has the category. */
    public boolean knows(String category) {
        return entries.categories().containsKey(category);
    }

    /**
     * A page of the lines that are valid on a day, sorted by code.
     *
     * @param hazard only lines of this category, also those of the categories above it; empty is all
     * @param words only lines in which all these words occur; empty is all
     * @param after code of the last line on the previous page; empty for the first page
     */
    public Page<Line> lines(String hazard, String words, LocalDate day, String after, int limit) {
        WantedWords wanted = WantedWords.in(words);
        List<Line> found = entries.standards().values().stream()
                .filter(standard -> standard.validity().on(day))
                .filter(standard -> hazard.isEmpty() || categories.chain(hazard).contains(standard.category()))
                .map(standard -> new Line(standard, name(standard.category())))
                .filter(line -> wanted.occurIn(texts(line)))
                .toList();
        return new Page<>(
                found.stream()
                        .filter(line -> line.standard().code().compareTo(after) > 0)
                        .limit(limit)
                        .toList(),
                found.size());
    }

    private String name(String category) {
        Category found = entries.categories().get(category);
        return found == null ? category : found.name();
    }

    private static Stream<String> texts(Line line) {
        Standard standard = line.standard();
        return Stream.of(
                        Stream.of(standard.code(), standard.title(), standard.category(), line.hazard()),
                        Stream.of(standard.state()),
                        standard.steps().stream(),
                        standard.evidence().stream())
                .flatMap(texts -> texts);
    }
}
