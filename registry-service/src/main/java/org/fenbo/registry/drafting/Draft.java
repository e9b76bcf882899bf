package org.fenbo.registry.drafting;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A registry drafted from past cases (REG-13). People correct and publish it. */
public final class Draft {

    private final List<DraftLine> lines;
    private final Map<Place, DraftLine> entries;

    Draft(List<DraftLine> lines) {
        this.lines = List.copyOf(lines);
        this.entries = lines.stream()
                .filter(line -> !line.yields())
                .collect(toUnmodifiableMap(Place::of, Function.identity()));
    }

    private record Place(String category, @Nullable String street) {

        static Place of(DraftLine line) {
            return new Place(line.category(), line.street());
        }
    }

    /**
     * All lines, including the lines that are not entered, because the category's duty already has the same lead
     * ({@link DraftLineState#YIELDS}). They are sorted by category; the line of all streets comes before the lines of
     * single streets.
     */
    public List<DraftLine> lines() {
        return lines;
    }

    /** The lines that enter the registry: as a duty, or as a line for which a person decides among the candidates. */
    public List<DraftLine> entered() {
        return lines.stream().filter(line -> !line.yields()).toList();
    }

    /**
     * Finds the entered line of the street. If there is none, finds the entered line of all streets; empty if both are
     * missing.
     */
    public Optional<DraftLine> lookup(String category, String street) {
        return entry(category, street).or(() -> entry(category, null));
    }

    private Optional<DraftLine> entry(String category, @Nullable String street) {
        return Optional.ofNullable(entries.get(new Place(category, street)));
    }

    /** An admission for each line whose lead is a community (REG-9). */
    public List<ImpliedAdmission> admissions() {
        return lines.stream()
                .filter(line -> line.lead().tier() == UnitTier.COMMUNITY)
                .map(Draft::admission)
                .toList();
    }

    private static ImpliedAdmission admission(DraftLine line) {
        var lead = line.lead();
        return new ImpliedAdmission(line.category(), line.street(), lead.unit(), lead.support());
    }
}
