package org.fenbo.intake.registrycopy;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.fenbo.backbone.events.revision.NeededKinds;
import org.fenbo.backbone.events.revision.Row;

/** The codes of areas, categories and officers in one revision of the registry. */
public record KnownCodes(int revision, Set<String> areas, Set<String> categories, Set<String> officers) {
    private static final String AREA = "area";
    private static final String CATEGORY = "category";
    private static final String OFFICER = "officer";

    /**
     * The entries that intake needs. The parent of an area decides which reports a caller may read. Of an officer only
     * the code is kept.
     */
    public static final NeededKinds KINDS =
            NeededKinds.whole().with(AREA, "parent").with(CATEGORY, "code").with(OFFICER, "code");

    public KnownCodes {
        areas = Set.copyOf(areas);
        categories = Set.copyOf(categories);
        officers = Set.copyOf(officers);
    }

    /** The codes of the entries of a revision. */
    public static KnownCodes of(int revision, Stream<Row> rows) {
        Set<String> areas = new HashSet<>();
        Set<String> categories = new HashSet<>();
        Set<String> officers = new HashSet<>();
        rows.forEach(row -> {
            switch (row.kind()) {
                case AREA -> areas.add(row.code());
                case CATEGORY -> categories.add(row.code());
                case OFFICER -> officers.add(row.code());
                default -> {}
            }
        });
        return new KnownCodes(revision, areas, categories, officers);
    }
}
