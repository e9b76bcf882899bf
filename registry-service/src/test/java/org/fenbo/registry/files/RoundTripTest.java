package org.fenbo.registry.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.fenbo.registry.admission.Admission;
import org.fenbo.registry.admission.Threshold;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.calendar.Calendar;
import org.fenbo.registry.calendar.WorkingHours;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.LimitUnit;
import org.fenbo.registry.catalogue.TimeLimit;
import org.fenbo.registry.catalogue.TimeLimits;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Candidate;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.officer.Role;
import org.fenbo.registry.policy.Policy;
import org.fenbo.registry.refusal.Outcome;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written as a file is read as the same again. */
class RoundTripTest {
    private static final long SEED = 20_261_125;
    private static final TimeLimits LIMITS =
            new TimeLimits(new TimeLimit(5, LimitUnit.WORKING_DAYS), new TimeLimit(1, LimitUnit.SAME_DAY), null);

    private final EntryFiles files = new EntryFiles(geometry -> Optional.empty());

    @ParameterizedTest
    @EnumSource(EntryKind.class)
    @DisplayName("REG-6 导出再导入，一字不差")
    void entries_of_every_kind_come_back_as_they_were_in_either_language(EntryKind kind) {
        List<Entry> entries = entries(kind);
        for (Words words : Words.values()) {
            Table written = files.write(kind, entries, words);
            assertThat(files.readAll(Map.of(kind, written)))
                    .as(written.toString())
                    .isEqualTo(new Outcome.Done<>(Map.of(kind, entries)));
        }
    }

    @ParameterizedTest
    @EnumSource(EntryKind.class)
    void an_empty_form_has_a_heading_that_is_understood(EntryKind kind) {
        assertThat(files.write(kind, List.of(), Words.CHINESE).heading())
                .doesNotContain("")
                .hasSizeGreaterThan(2);
        assertThat(files.readAll(Map.of(kind, files.write(kind, List.of(), Words.ENGLISH))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().findings()).hasSize(1));
    }

    private static List<Entry> entries(EntryKind kind) {
        return switch (kind) {
            case AREA ->
                List.of(
                        new Entry.OfArea(new Area("1", "区", AreaKind.DISTRICT, null, "{\"type\":\"Polygon\"}")),
                        new Entry.OfArea(new Area("1-1", "街, \"一\"", AreaKind.STREET, "1", null)));
            case UNIT ->
                List.of(new Entry.OfUnit(new Unit(
                        "U", "局", Tier.DISTRICT, UnitKind.DEPARTMENT, null, List.of("甲", "乙"), List.of("1", "1-1"))));
            case OFFICER -> List.of(new Entry.OfOfficer(new Officer("O", "张", "U", List.of(Role.values()))));
            case CATEGORY ->
                List.of(
                        new Entry.OfCategory(new Category("C", "类", null, Urgency.URGENT, LIMITS)),
                        new Entry.OfCategory(new Category("D", "=1+1", "C", Urgency.NORMAL, null)));
            case DUTY -> duties(new Random(SEED));
            case ADMISSION ->
                List.of(
                        new Entry.OfAdmission(new Admission("A", "C", "1", "U", Threshold.COMMUNITY, true, 7)),
                        new Entry.OfAdmission(new Admission("B", "C", null, "U", Threshold.STREET, false, 0)));
            case CALENDAR -> List.of(new Entry.OfCalendar(calendar()));
            case POLICY ->
                List.of(new Entry.OfPolicy(new Policy.DefaultLimits(LIMITS, new TimeLimits(null, null, null))));
        };
    }

    private static List<Entry> duties(Random random) {
        return IntStream.range(0, 500)
                .<Entry>mapToObj(i -> new Entry.OfDuty(new Duty(
                        "D" + i,
                        "职责" + i,
                        List.of(DutyKind.values()).get(random.nextInt(DutyKind.values().length)),
                        "C" + i,
                        random.nextBoolean() ? null : "R" + i,
                        assignment(random),
                        random.nextBoolean() ? null : "依据、第" + i + "条；",
                        random.nextBoolean())))
                .toList();
    }

    private static Assignment assignment(Random random) {
        return random.nextBoolean()
                ? new Assignment.ToLead("U", random.nextBoolean() ? List.of() : List.of("V", "W"))
                : new Assignment.ByDecision(List.of(
                        new Candidate("U", random.nextInt(10_001) / 10_000.0, random.nextInt(1_000)),
                        new Candidate("V", 0.00001, 3),
                        new Candidate("W", 0, 0)));
    }

    private static Calendar calendar() {
        SortedMap<LocalDate, String> holidays = new TreeMap<>(Map.of(LocalDate.of(2026, 10, 1), "国庆节"));
        SortedMap<LocalDate, String> makeUpDays = new TreeMap<>(Map.of(LocalDate.of(2026, 10, 10), "国庆节调休"));
        WorkingHours morning = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(12, 0));
        WorkingHours afternoon = new WorkingHours(LocalTime.of(14, 0), LocalTime.of(17, 30));
        return new Calendar(
                "CN",
                ZoneId.of("Asia/Shanghai"),
                Map.of(DayOfWeek.MONDAY, List.of(morning, afternoon), DayOfWeek.SUNDAY, List.of(morning)),
                holidays,
                makeUpDays);
    }
}
