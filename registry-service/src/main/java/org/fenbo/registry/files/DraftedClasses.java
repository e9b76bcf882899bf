package org.fenbo.registry.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fenbo.registry.drafting.DraftLine;
import org.fenbo.registry.duty.Heading;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.unit.Tier;
import org.jspecify.annotations.Nullable;

/**
 * The classes of drafted duties. Each duty of the district and the streets has a class (REG-1), so
 * a drafted duty gets a class of its tier. The people who correct the draft move it to the right class.
 */
record DraftedClasses(Entries entries) {
    private static final String NAME = "按历史案件拟定";
    private static final Map<Tier, String> HEADINGS = Map.of(Tier.DISTRICT, "PAST-H-D", Tier.STREET, "PAST-H-S");
    private static final Map<Tier, String> CLASSES = Map.of(Tier.DISTRICT, "PAST-K-D", Tier.STREET, "PAST-K-S");

    /**
     * The class of a line: the class of its lead, or of the first candidate that has one if a person decides. Null if
     * the tier of the units needs no class.
     */
    @Nullable
    String of(DraftLine line) {
        return line.candidates().stream()
                .limit(line.sends() ? 1 : line.candidates().size())
                .flatMap(candidate -> Stream.ofNullable(entries.units().get(candidate.unit())))
                .map(unit -> unit.tier() == Tier.CITY ? Tier.DISTRICT : unit.tier())
                .flatMap(tier -> Stream.ofNullable(CLASSES.get(tier)))
                .findFirst()
                .orElse(null);
    }

    /** All headings of the draft: those it has, and those of drafted duties. */
    List<Entry> headings() {
        List<Entry> all = new ArrayList<>();
        entries.headings().values().forEach(heading -> all.add(Entry.of(heading)));
        HEADINGS.forEach((tier, code) -> Stream.of(
                        new Heading(code, NAME, null, tier),
                        new Heading(CLASSES.getOrDefault(tier, code), NAME, code, tier))
                .filter(heading -> !entries.headings().containsKey(heading.code()))
                .forEach(heading -> all.add(Entry.of(heading))));
        return all;
    }
}
