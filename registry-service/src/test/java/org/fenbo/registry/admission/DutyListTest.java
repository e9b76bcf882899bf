package org.fenbo.registry.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.condition.Condition;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.refusal.RegistryCode;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests a district of two streets. Category 201 is the department's own work in one street only. */
class DutyListTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Duty AT_NIGHT = new Duty(
            "D-9",
            "夜间保洁",
            new org.fenbo.registry.duty.DutyWording(DutyKind.CORE, null, null, "依据", new TreeMap<>()),
            new DutyScope(
                    "202",
                    "S2",
                    List.of(new Condition.Hours(LocalTime.of(22, 0), LocalTime.of(6, 0))),
                    Validity.ALWAYS),
            new Assignment.ToLead("U-D", List.of()),
            false);
    private static final DutyList LIST = new DutyList(
            3,
            new DutyList.Members(
                    members(Category::code, List.of(category("2", null), category("201", "2"), category("202", "2"))),
                    members(Area::code, List.of(area("D", null), area("S1", "D"), area("S2", "D"))),
                    members(
                            Unit::code,
                            List.of(unit("U-D", Tier.DISTRICT), unit("U-S", Tier.STREET), unit("U-C", Tier.COMMUNITY))),
                    members(
                            Admission::code,
                            List.of(new Admission("A-1", "202", "S1", "U-S", Threshold.STREET, true, 5))),
                    List.of(AT_NIGHT)),
            DutyListTest::duty);

    private static Optional<Duty> duty(String category, String area) {
        return switch (category + area) {
            case "201S1" -> Optional.of(duty("D-1", DutyKind.CORE, "U-D"));
            case "201S2" -> Optional.of(duty("D-2", DutyKind.TERRITORIAL, "U-S"));
            case "202S1", "202S2" -> Optional.of(duty("D-3", DutyKind.COOPERATION, "U-D"));
            default -> Optional.empty();
        };
    }

    @Test
    @DisplayName("REG-9 部门不得下推本职工作")
    void a_core_duty_is_own_work_only_in_areas_where_its_unit_is_the_lead() {
        assertThat(LIST.ownWork(passDown("201", "S1")).map(Duty::code)).contains("D-1");
        assertThat(LIST.ownWork(passDown("201", "S2"))).isEmpty();
        assertThat(LIST.ownWork(passDown("202", "S1"))).isEmpty();
        assertThat(LIST.ownWork(passDown("202", "S2")).map(Duty::code)).contains("D-9");
    }

    @Test
    void a_larger_matter_that_contains_own_work_is_own_work() {
        assertThat(LIST.ownWork(passDown("201", null))).isPresent();
        assertThat(LIST.ownWork(passDown("201", "D"))).isPresent();
        assertThat(LIST.ownWork(passDown("2", null))).isPresent();
    }

    @Test
    @DisplayName("REG-9 两道准入：区到街道，街道或部门到社区")
    void the_receiver_must_be_of_the_tier_of_the_threshold_and_the_giver_of_a_higher_tier() {
        assertThat(refusal(Threshold.STREET, "U-D", "U-S")).isEmpty();
        assertThat(refusal(Threshold.COMMUNITY, "U-S", "U-C")).isEmpty();
        assertThat(refusal(Threshold.COMMUNITY, "U-D", "U-C")).isEmpty();
        assertThat(refusal(Threshold.STREET, "U-D", "U-C")).contains(RegistryCode.RECEIVER_NOT_OF_TIER);
        assertThat(refusal(Threshold.STREET, "U-C", "U-S")).contains(RegistryCode.GIVER_NOT_ABOVE);
        assertThat(refusal(Threshold.STREET, "U-S", "U-S")).contains(RegistryCode.GIVER_IS_RECEIVER);
        assertThat(refusal(Threshold.STREET, "U-X", "U-S")).contains(RegistryCode.UNKNOWN_GIVER);
        assertThat(refusal(Threshold.STREET, "U-D", "U-X")).contains(RegistryCode.UNKNOWN_RECEIVER);
    }

    @Test
    @DisplayName("REG-9 下放清单与保留清单")
    void the_ledger_shows_the_matters_passed_down_and_the_matters_that_stay() {
        Ledger ledger = new Ledger(LIST);
        assertThat(ledger.page("", 9).items())
                .containsExactly(
                        new Ledger.CategoryEntry("201", "名201", List.of(), List.of("U-D")),
                        new Ledger.CategoryEntry(
                                "202",
                                "名202",
                                List.of(new Ledger.PassedDown("A-1", "S1", "U-S", Threshold.STREET, null, null, true)),
                                List.of()));
        assertThat(ledger.page("", 1).items()).hasSize(1);
        assertThat(ledger.page("201", 1).total()).isEqualTo(2);
        assertThat(ledger.page("201", 1).items().getFirst().category()).isEqualTo("202");
        assertThat(ledger.page("202", 1).items()).isEmpty();
    }

    private static Optional<Refusal.Code> refusal(Threshold threshold, String from, String to) {
        RequestedAdmission asked = new RequestedAdmission(
                new AdmissionNumber("Z44039920261125000001"),
                new PassDown("201", null, threshold, from, to),
                new AdmissionTerms(new DateRange(DAY, null), "x", "x", List.of()),
                "O-1");
        return new Admissible(asked, LIST).refusal().map(Refusal::code);
    }

    private static PassDown passDown(String category, @Nullable String area) {
        return new PassDown(category, area, Threshold.STREET, "U-D", "U-S");
    }

    private static Category category(String code, @Nullable String parent) {
        return new Category(code, "名" + code, parent, Urgency.NORMAL, null);
    }

    private static Area area(String code, @Nullable String parent) {
        return new Area(code, code, AreaKind.STREET, parent, null);
    }

    private static Unit unit(String code, Tier tier) {
        return new Unit(code, code, tier, UnitKind.DEPARTMENT, null, List.of(), List.of());
    }

    private static Duty duty(String code, DutyKind kind, String lead) {
        return new Duty(code, code, kind, "2", null, new Assignment.ToLead(lead, List.of()), null, false);
    }

    private static <T> Map<String, T> members(Function<T, String> code, List<T> members) {
        return members.stream().collect(Collectors.toMap(code, Function.identity()));
    }
}
