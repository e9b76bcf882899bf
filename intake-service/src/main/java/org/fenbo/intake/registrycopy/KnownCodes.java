package org.fenbo.intake.registrycopy;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.fenbo.backbone.events.revision.NeededKinds;
import org.fenbo.backbone.events.revision.Row;

/** The codes of areas and categories in one revision of the registry. */
public record KnownCodes(int revision, Set<String> areas, Set<String> categories) {
    private static final String AREA = "area";
    private static final String CATEGORY = "category";

    /** The entries that intake needs. The parent of an area decides which reports a caller may read. */
    public static final NeededKinds KINDS =
            NeededKinds.whole().with(AREA, "parent").with(CATEGORY, "code");

    public KnownCodes {
        areas = Set.copyOf(areas);
        categories = Set.copyOf(categories);
    }

    /** The codes of the entries of a revision. */
    public static KnownCodes of(int revision, Stream<Row> rows) {
        Set<String> areas = new HashSet<>();
        Set<String> categories = new HashSet<>();
        rows.forEach(row -> {
            switch (row.kind()) {
                case AREA -> areas.add(row.code());
                case CATEGORY -> categories.add(row.code());
                default -> {}
            }
        });
        return new KnownCodes(revision, areas, categories);
    }
}
