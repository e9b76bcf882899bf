package org.fenbo.registry.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.fenbo.registry.duty.DutyWording;
import org.fenbo.registry.refusal.AdmissionCode;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests a district of two streets. Category 201 is the department's enforcement duty in one street only. */
class DutyListTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Duty AT_NIGHT = new Duty(
            "D-9",
            "夜间保洁",
            new DutyWording(DutyKind.ENFORCEMENT, null, null, "依据", new TreeMap<>()),
            new DutyScope(
                    "202",
                    "S2",
                    List.of(new Condition.Hours(LocalTime.of(22, 0), LocalTime.of(6, 0))),
                    Validity.ALWAYS),
            new Assignment.ToLead("U-D", List.of()),
            false);
    private static final DutyList LIST = new DutyList(
            3,
            ZoneId.of("Asia/Shanghai"),
            new DutyList.Members(
                    members(Category::code, List.of(category("2", null), category("201", "2"), category("202", "2"))),
                    members(Area::code, List.of(area("D", null), area("S1", "D"), area("S2", "D"))),
                    members(
                            Unit::code,
                            List.of(unit("U-D", Tier.DISTRICT), unit("U-S", Tier.STREET), unit("U-C", Tier.COMMUNITY))),
                    members(
                            Admission::code,
                            List.of(
                                    new Admission("A-1", "202", "S1", "U-S", Threshold.STREET, true, 5),
                                    admission("A-2", DAY.minusDays(30), DAY.minusDays(1)),
                                    admission("A-3", DAY.plusDays(1), null))),
                    List.of(AT_NIGHT),
                    Set.of("O-APPR")),
            (category, area, day) -> duty(category, area).map(DutyListTest::answering));

    private static DutyList.Answering answering(Duty duty) {
        return new DutyList.Answering(
                duty, duty.assignment() instanceof Assignment.ToLead(var lead, var _) ? lead : "");
    }

    private static Admission admission(String code, LocalDate from, @Nullable LocalDate until) {
        return new Admission(code, "202", "S2", "U-C", Threshold.COMMUNITY, false, 0, new Validity(from, until));
    }

    private static Optional<Duty> duty(String category, String area) {
        return switch (category + area) {
            case "201S1" -> Optional.of(duty("D-1", DutyKind.ENFORCEMENT, "U-D"));
            case "201S2" -> Optional.of(duty("D-2", DutyKind.TERRITORIAL, "U-S"));
            case "202S1", "202S2" -> Optional.of(duty("D-3", DutyKind.COOPERATION, "U-D"));
            default -> Optional.empty();
        };
    }

    @Test
    @DisplayName("部门不得以准入下放执法职责；主责、属地、分工合作职责可以申请 (REG-9f)")
    void an_enforcement_duty_is_refused_only_in_areas_where_its_unit_is_the_lead() {
        assertThat(enforcement("201", "S1")).contains("D-1");
        assertThat(enforcement("201", "S2")).isEmpty();
        assertThat(enforcement("202", "S1")).isEmpty();
        assertThat(enforcement("202", "S2")).contains("D-9");
    }

    @Test
    @DisplayName("含有执法职责的大事项也不得下放 (REG-9f)")
    void a_larger_matter_that_contains_enforcement_is_refused() {
        assertThat(enforcement("201", null)).isPresent();
        assertThat(enforcement("201", "D")).isPresent();
        assertThat(enforcement("2", null)).isPresent();
    }

    private static Optional<String> enforcement(String category, @Nullable String area) {
        return LIST.enforcement(new PassDown(category, area, Threshold.STREET, "U-D", "U-S"), DAY)
                .map(Duty::code);
    }

    @Test
    @DisplayName("两道准入：区到街道，街道或部门到社区 (REG-9)")
    void the_receiver_must_be_of_the_tier_of_the_threshold_and_the_giver_of_a_higher_tier() {
        assertThat(refusal(Threshold.STREET, "U-D", "U-S")).isEmpty();
        assertThat(refusal(Threshold.COMMUNITY, "U-S", "U-C")).isEmpty();
        assertThat(refusal(Threshold.COMMUNITY, "U-D", "U-C")).isEmpty();
        assertThat(refusal(Threshold.STREET, "U-D", "U-C")).contains(AdmissionCode.RECEIVER_NOT_OF_TIER);
        assertThat(refusal(Threshold.STREET, "U-C", "U-S")).contains(AdmissionCode.GIVER_NOT_ABOVE);
        assertThat(refusal(Threshold.STREET, "U-S", "U-S")).contains(AdmissionCode.GIVER_IS_RECEIVER);
        assertThat(refusal(Threshold.STREET, "U-X", "U-S")).contains(AdmissionCode.UNKNOWN_GIVER);
        assertThat(refusal(Threshold.STREET, "U-D", "U-X")).contains(AdmissionCode.UNKNOWN_RECEIVER);
    }

    @Test
    @DisplayName("申请须写明随事划转的编制、人员、经费，或说明为何不需要；并指定审批人 (REG-9b,c)")
    void a_request_states_resources_or_why_none_are_needed_and_names_an_approver() {
        assertThat(refusal(Resources.of(0, 0, 0, "口头支持", null), "O-APPR")).contains(AdmissionCode.RESOURCES_MISSING);
        assertThat(refusal(Resources.of(0, 0, 0, "", " "), "O-APPR")).contains(AdmissionCode.RESOURCES_MISSING);
        assertThat(refusal(Resources.of(1, 0, 0, "", null), "O-APPR")).isEmpty();
        assertThat(refusal(Resources.of(0, 2, 0, "", null), "O-APPR")).isEmpty();
        assertThat(refusal(Resources.of(0, 0, 80_000, "", null), "O-APPR")).isEmpty();
        assertThat(refusal(Resources.of(0, 0, 0, "", "已由网格员承担"), "O-APPR")).isEmpty();
        assertThat(refusal(Resources.of(1, 0, 0, "", null), "O-KEEP")).contains(AdmissionCode.UNKNOWN_APPROVER);
        assertThat(Resources.of(1, 2, 80_000, "", null).words()).isEqualTo("编制1个、人员2名、经费每年80000元");
        assertThat(Resources.of(0, 0, 0, "", "已由网格员承担").words()).isEqualTo("无需资源：已由网格员承担");
    }

    @Test
    @DisplayName("台账按日列出已下放、已到期、尚未开始的准入和由谁负责，以及保留的事项 (REG-9h)")
    void the_ledger_shows_what_is_passed_down_over_and_to_come_and_what_stays() {
        Ledger ledger = new Ledger(LIST, DAY);
        assertThat(ledger.page("", 9).items())
                .extracting(Ledger.CategoryEntry::category, Ledger.CategoryEntry::staysWith)
                .containsExactly(tuple("201", List.of("U-D")), tuple("202", List.of("U-D")));
        assertThat(ledger.page("201", 9).items().getFirst().admissions())
                .extracting(Ledger.AdmissionEntry::code, Ledger.AdmissionEntry::state)
                .containsExactlyInAnyOrder(
                        tuple("A-1", Ledger.State.PASSED_DOWN),
                        tuple("A-2", Ledger.State.EXPIRED),
                        tuple("A-3", Ledger.State.STARTS_LATER));
        assertThat(ledger.page("201", 9).items().getFirst().admissions())
                .allSatisfy(entry -> assertThat(entry.answeredBy()).containsExactly("U-D"));
        assertThat(new Ledger(LIST, DAY.minusDays(1))
                        .page("201", 9)
                        .items()
                        .getFirst()
                        .admissions())
                .filteredOn(entry -> entry.state() == Ledger.State.PASSED_DOWN)
                .extracting(Ledger.AdmissionEntry::code)
                .containsExactlyInAnyOrder("A-1", "A-2");
        assertThat(ledger.page("", 9).items())
                .extracting(Ledger.CategoryEntry::name)
                .containsExactly("名201", "名202");
        assertThat(ledger.page("", 1).items()).hasSize(1);
        assertThat(ledger.page("201", 1).total()).isEqualTo(2);
        assertThat(ledger.page("202", 1).items()).isEmpty();
    }

    private static Optional<Refusal.Code> refusal(Resources resources, String approver) {
        AdmissionTerms terms = new AdmissionTerms(new DateRange(DAY, null), resources, "x", List.of(), approver);
        RequestedAdmission asked = new RequestedAdmission(
                new AdmissionNumber("Z44039920261125000001"),
                new PassDown("201", null, Threshold.STREET, "U-D", "U-S"),
                terms,
                "O-1");
        return new Admissible(asked, LIST).refusal().map(Refusal::code);
    }

    private static Optional<Refusal.Code> refusal(Threshold threshold, String from, String to) {
        RequestedAdmission asked = new RequestedAdmission(
                new AdmissionNumber("Z44039920261125000001"),
                new PassDown("201", null, threshold, from, to),
                new AdmissionTerms(
                        new DateRange(DAY, null), Resources.of(1, 0, 0, "x", null), "x", List.of(), "O-APPR"),
                "O-1");
        return new Admissible(asked, LIST).refusal().map(Refusal::code);
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
