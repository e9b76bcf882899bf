package org.fenbo.registry.admission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Named;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/**
 * What is passed down on a day, what stays with the units above, which admissions are over, and which begin later
 * (REG-9h). Immutable.
 */
public final class Ledger {
    private final int revision;
    private final LocalDate day;
    private final List<CategoryEntry> lines;

    /** Whether an admission is in force on the day of the ledger. */
    public enum State implements Named {
        PASSED_DOWN("已下放"),
        EXPIRED("已到期"),
        STARTS_LATER("尚未开始");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }

        static State on(LocalDate day, Validity validity) {
            if (validity.on(day)) {
                return PASSED_DOWN;
            }
            return validity.from() != null && validity.from().isAfter(day) ? STARTS_LATER : EXPIRED;
        }
    }

    /**
     * One category.
     *
     * @param admissions the admissions of the category, whether they are in force or not
     * @param staysWith codes of the units above the streets that answer for the category on the day
     */
    public record CategoryEntry(
            String category, String name, List<AdmissionEntry> admissions, List<String> staysWith) {}

    /**
     * An admission.
     *
     * @param code code of the entry; for a granted request this is the number of the request
     * @param area code of the area that the admission covers; null is anywhere
     * @param receiver code of the unit that receives the matter
     * @param answeredBy codes of the units that answer for the matter on the day; if the admission isn't in force, these
     *     are the units above
     * @param from the first day on which the matter may be put on the receiver; null if there is no first day
     * @param until the last of these days; null if there is no last day
     * @param drafted whether the admission was drafted from past cases, and no approver has confirmed it
     */
    public record AdmissionEntry(
            String code,
            State state,
            @Nullable String area,
            String receiver,
            Threshold threshold,
            List<String> answeredBy,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean drafted) {}

    /** Builds the ledger of a list for a day. */
    public Ledger(DutyList list, LocalDate day) {
        Map<String, List<Admission>> admitted =
                list.admissions().stream().collect(Collectors.groupingBy(Admission::category));
        Map<String, CategoryEntry> byCategory = new TreeMap<>();
        for (String category : list.leafCategories()) {
            List<String> units = districtUnits(list, category, day);
            if (!units.isEmpty()) {
                byCategory.put(category, new CategoryEntry(category, list.nameOf(category), List.of(), units));
            }
        }
        admitted.forEach((category, admissions) -> byCategory.put(
                category,
                new CategoryEntry(
                        category,
                        list.nameOf(category),
                        admissions.stream().map(one -> entry(list, one, day)).toList(),
                        byCategory.containsKey(category)
                                ? byCategory.get(category).staysWith()
                                : List.of())));
        this.revision = list.revision();
        this.day = day;
        this.lines = new ArrayList<>(byCategory.values());
    }

    private static AdmissionEntry entry(DutyList list, Admission admission, LocalDate day) {
        return new AdmissionEntry(
                admission.code(),
                State.on(day, admission.validity()),
                admission.area(),
                admission.unit(),
                admission.threshold(),
                codes(list.leads(admission.category(), admission.area(), day)),
                admission.validity().from(),
                admission.validity().until(),
                admission.drafted());
    }

    private static List<String> districtUnits(DutyList list, String category, LocalDate day) {
        return codes(list.leads(category, null, day)
                .filter(unit -> ListOrder.tierOf(unit).compareTo(Tier.STREET) < 0));
    }

    private static List<String> codes(Stream<Unit> units) {
        return units.map(Unit::code).distinct().sorted().toList();
    }

    /** Number of the revision in force on the day. */
    public int revision() {
        return revision;
    }

    /** The day that the ledger shows. */
    public LocalDate day() {
        return day;
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
