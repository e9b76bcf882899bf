package org.fenbo.registry.admission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.jspecify.annotations.Nullable;

/** The matters that one revision passes down, and the matters that stay with the district (REG-9). Immutable. */
public final class Ledger {
    private final int revision;
    private final List<CategoryEntry> lines;

    /**
     * One category. Either admissions pass the category down, or it stays with the district.
     *
     * @param passedDown the admissions that pass the category down; empty if it stays
     * @param staysWith codes of the district's units that answer for the category; empty if it is passed down
     */
    public record CategoryEntry(String category, String name, List<PassedDown> passedDown, List<String> staysWith) {}

    /**
     * An admission in force.
     *
     * @param code code of the entry; for a granted request this is the number of the request
     * @param area code of the area that the admission covers; null is anywhere
     * @param receiver code of the unit that receives the matter
     * @param from the first day on which the matter may be put on the receiver; null if there is no first day
     * @param until the last of these days; null if there is no last day
     * @param drafted whether the admission was drafted from past cases
     */
    public record PassedDown(
            String code,
            @Nullable String area,
            String receiver,
            Threshold threshold,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean drafted) {}

    /** Builds the ledger of a list. */
    public Ledger(DutyList list) {
        Map<String, List<Admission>> admitted =
                list.admissions().stream().collect(Collectors.groupingBy(Admission::category));
        Map<String, CategoryEntry> byCategory = new TreeMap<>();
        admitted.forEach((category, admissions) -> byCategory.put(
                category,
                new CategoryEntry(
                        category,
                        list.nameOf(category),
                        admissions.stream().map(Ledger::passedDown).toList(),
                        List.of())));
        for (String category : list.leafCategories()) {
            List<String> units = districtUnits(list, category);
            if (!units.isEmpty() && list.upFrom(category).stream().noneMatch(admitted::containsKey)) {
                byCategory.put(category, new CategoryEntry(category, list.nameOf(category), List.of(), units));
            }
        }
        this.revision = list.revision();
        this.lines = new ArrayList<>(byCategory.values());
    }

    private static PassedDown passedDown(Admission admission) {
        return new PassedDown(
                admission.code(),
                admission.area(),
                admission.unit(),
                admission.threshold(),
                admission.validity().from(),
                admission.validity().until(),
                admission.drafted());
    }

    private static List<String> districtUnits(DutyList list, String category) {
        return list.leads(category)
                .filter(unit -> unit.tier() == Tier.DISTRICT)
                .map(Unit::code)
                .distinct()
                .sorted()
                .toList();
    }

    /** Number of the revision that the ledger shows. */
    public int revision() {
        return revision;
    }

    /**
     * A page of the ledger, sorted by category code.
     *
     * @param after code of the last category on the previous page; empty for the first page
     * @param limit how many categories at most
     */
    public Page<CategoryEntry> page(String after, int limit) {
        return new Page<>(
                lines.stream()
                        .filter(line -> line.category().compareTo(after) > 0)
                        .limit(limit)
                        .toList(),
                lines.size());
    }
}
