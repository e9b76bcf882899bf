package org.fenbo.registry.listing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.revision.Entries;
import org.jspecify.annotations.Nullable;

/** The three lists of each street in one revision (履职事项清单, REG-17). Immutable. */
public final class StreetLists {
    private final int revision;
    private final Entries entries;
    private final Hierarchy areas;
    private final List<Duty> duties;

    /**
     * A line of a list.
     *
     * @param area where the line applies; null is the whole district
     * @param lead the unit that leads; null if a person decides
     * @param owed what each unit owes, by its code; for a matter that was taken back, how the department does the work
     */
    public record Line(
            String code,
            String title,
            DutyKind kind,
            StreetList list,
            @Nullable String area,
            @Nullable String lead,
            SortedMap<String, String> owed,
            @Nullable String basis,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        public Line {
            owed = new TreeMap<>(owed);
        }
    }

    /** Builds the lists of a revision; its entries must be valid. */
    public StreetLists(int revision, Entries entries) {
        this.revision = revision;
        this.entries = entries;
        this.areas = Hierarchy.of(entries.areas().values(), Area::code, Area::parent);
        this.duties = entries.duties().values().stream()
                .filter(duty -> duty.terms().list() != null)
                .toList();
    }

    /** Number of the revision. */
    public int revision() {
        return revision;
    }

    /** The time zone of the district. */
    public ZoneId zone() {
        return entries.zone();
    }

    /** Whether the revision has the street. */
    public boolean knows(String street) {
        return entries.areas().containsKey(street);
    }

    /**
     * A page of the lines of a street that are in force on a day, sorted by code.
     *
     * @param list the list; null is all three
     * @param after code of the last line on the previous page; empty for the first page
     */
    public Page<Line> lines(String street, @Nullable StreetList list, LocalDate day, String after, int limit) {
        List<Line> all = of(street, day).stream()
                .filter(line -> list == null || line.list() == list)
                .toList();
        return new Page<>(
                all.stream()
                        .filter(line -> line.code().compareTo(after) > 0)
                        .limit(limit)
                        .toList(),
                all.size());
    }

    /** How many lines each of the three lists of a street has on a day. */
    public Map<StreetList, Integer> counts(String street, LocalDate day) {
        Map<StreetList, Integer> counts = new EnumMap<>(StreetList.class);
        for (StreetList list : StreetList.values()) {
            counts.put(list, 0);
        }
        of(street, day).forEach(line -> counts.merge(line.list(), 1, Integer::sum));
        return counts;
    }

    private List<Line> of(String street, LocalDate day) {
        return duties.stream()
                .filter(duty -> duty.scope().validity().on(day) && isOf(street, duty.area()))
                .flatMap(duty -> Stream.ofNullable(duty.terms().list()).map(list -> line(duty, list)))
                .toList();
    }

    // A line of the whole district or of a community in the street is in the street's list too.
    private boolean isOf(String street, @Nullable String area) {
        return area == null
                || areas.chain(street).contains(area)
                || areas.chain(area).contains(street);
    }

    private static Line line(Duty duty, StreetList list) {
        return new Line(
                duty.code(),
                duty.title(),
                duty.kind(),
                list,
                duty.area(),
                duty.assignment() instanceof Assignment.ToLead(var lead, var _) ? lead : null,
                duty.terms().owed(),
                duty.basis(),
                duty.scope().validity().from(),
                duty.scope().validity().until());
    }
}
