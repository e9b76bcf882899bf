package org.fenbo.registry.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.fenbo.registry.Outcomes.done;
import static org.fenbo.registry.Outcomes.refusal;
import static org.fenbo.registry.Outcomes.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.admission.AdmissionEvent.Grant;
import org.fenbo.registry.admission.AdmissionRequest.Ended;
import org.fenbo.registry.admission.AdmissionRequest.Granted;
import org.fenbo.registry.admission.AdmissionRequest.OwnWork;
import org.fenbo.registry.admission.AdmissionRequest.Refused;
import org.fenbo.registry.admission.AdmissionRequest.Stage;
import org.fenbo.registry.admission.AdmissionRequest.Withdrawn;
import org.fenbo.registry.admission.AdmissionRequests.Current;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.refusal.AdmissionCode;
import org.fenbo.registry.refusal.ListCode;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.refusal.SharedCode;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Department U-D asks to pass matter 202 down to street U-S. Matter 201 is its enforcement duty. */
class SettleAdmissionTest {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final AdmissionNumber NUMBER = new AdmissionNumber("Z44039920261125000001");
    private static final Actor LIAISON = new Actor("O-D", "U-D", "unit-liaison", null);
    private static final Actor KEEPER = new Actor("O-KEEP", "U-LIST", "registry-keeper", null);
    private static final Actor APPROVER = new Actor("O-APPR", "U-LIST", "registry-approver", null);
    private static final Actor ANOTHER = new Actor("O-APPR2", "U-LIST", "registry-approver", null);
    private static final Actor OF_GIVER = new Actor("O-APPR", "U-D", "registry-approver", null);
    private static final Grant GRANT = new Grant(7, "资源到位", "O-APPR");
    private static final PassDown SWEEPING = new PassDown("202", "S", Threshold.STREET, "U-D", "U-S");

    private static final DutyList LIST = new DutyList(
            3,
            ZoneId.of("Asia/Shanghai"),
            new DutyList.Members(
                    Map.of("201", category("201"), "202", category("202")),
                    Map.of("S", new Area("S", "街道", AreaKind.STREET, null, null)),
                    Map.of("U-D", unit("U-D", Tier.DISTRICT), "U-S", unit("U-S", Tier.STREET)),
                    Map.of(),
                    List.of(),
                    Set.of("O-APPR", "O-APPR2")),
            (category, area, day) -> category.equals("201")
                    ? Optional.of(new DutyList.Answering(enforcement(), "U-D"))
                    : Optional.empty());

    private final InMemoryAdmissionRequests requests = new InMemoryAdmissionRequests();
    private final List<Admission> entered = new ArrayList<>();
    private final SettleAdmission settle = settle(Optional.of(LIST));

    private SettleAdmission settle(Optional<DutyList> inForce) {
        return new SettleAdmission(requests, at -> inForce, new Draft(), () -> NUMBER, () -> NOW);
    }

    /** A draft that takes in an admission if its request is settled. */
    private final class Draft implements OpenDrafts {
        @Override
        public Outcome<Current> enter(
                int draft, Admission admission, String approver, Supplier<Outcome<Current>> settle) {
            return settle.get().map(current -> {
                entered.add(admission);
                return current;
            });
        }

        @Override
        public Outcome<Integer> confirm(int draft, Collection<String> admissions, String approver) {
            return Outcome.done(0);
        }
    }

    private static Category category(String code) {
        return new Category(code, code, null, Urgency.NORMAL, null);
    }

    private static Unit unit(String code, Tier tier) {
        return new Unit(code, code, tier, UnitKind.DEPARTMENT, null, List.of(), List.of());
    }

    private static Duty enforcement() {
        Assignment lead = new Assignment.ToLead("U-D", List.of());
        return new Duty("D-1", "查处", DutyKind.ENFORCEMENT, "201", null, lead, "依据", false);
    }

    @Test
    @DisplayName("各单位只能为本单位申请，清单管理部门可为各单位申请 (REG-9b)")
    void a_unit_asks_for_itself_and_the_office_for_any_unit() {
        Actor street = new Actor("O-S", "U-S", "unit-liaison", null);
        assertThat(refusal(settle.request(asked(SWEEPING), street)).code()).isEqualTo(SharedCode.NOT_YOUR_UNIT);
        assertThat(refusal(settle.request(asked(SWEEPING), street)).field()).isEqualTo("from");
        assertThat(done(settle.request(asked(SWEEPING), LIAISON)).request().stage())
                .isEqualTo(Stage.REQUESTED);
        assertThat(done(settle.request(asked(SWEEPING), KEEPER)).request().stage())
                .isEqualTo(Stage.REQUESTED);
        assertThat(requests.events(NUMBER)).allMatch(event -> event.at().equals(NOW));
        assertThat(settle.number()).isEqualTo(NUMBER);
    }

    @Test
    @DisplayName("没有生效清单时不能申请准入 (REG-9b)")
    void nothing_is_asked_without_a_list_in_force() {
        assertThat(refused(settle(Optional.empty()).request(asked(SWEEPING), LIAISON)))
                .isEqualTo(RevisionCode.NO_REVISION_IN_FORCE);
    }

    @Test
    @DisplayName("申请写明的事项、区域、单位、期限、资源、审批人有误时，指明是哪一项 (REG-9b,c)")
    void the_refusal_of_a_request_names_the_wrong_field() {
        assertThat(wrong(new PassDown("9", "S", Threshold.STREET, "U-D", "U-S")))
                .isEqualTo(ListCode.UNKNOWN_CATEGORY + " category");
        assertThat(wrong(new PassDown("202", "X", Threshold.STREET, "U-D", "U-S")))
                .isEqualTo(ListCode.UNKNOWN_AREA + " area");
        assertThat(wrong(new PassDown("202", null, Threshold.STREET, "U-X", "U-S")))
                .isEqualTo(AdmissionCode.UNKNOWN_GIVER + " from");
        assertThat(wrong(new PassDown("202", null, Threshold.STREET, "U-D", "U-X")))
                .isEqualTo(AdmissionCode.UNKNOWN_RECEIVER + " to");
        assertThat(wrong(new PassDown("202", null, Threshold.STREET, "U-S", "U-S")))
                .isEqualTo(AdmissionCode.GIVER_IS_RECEIVER + " to");
        assertThat(wrong(new PassDown("202", null, Threshold.COMMUNITY, "U-D", "U-S")))
                .isEqualTo(AdmissionCode.RECEIVER_NOT_OF_TIER + " to");
        assertThat(wrong(asked(SWEEPING, DAY.minusDays(1), Resources.of(1, 0, 0, "", null), "O-APPR")))
                .isEqualTo(SharedCode.PERIOD_ENDS_BEFORE_IT_BEGINS + " period.until");
        assertThat(wrong(asked(SWEEPING, DAY, Resources.of(0, 0, 0, "", null), "O-APPR")))
                .isEqualTo(AdmissionCode.RESOURCES_MISSING + " posts");
        assertThat(wrong(asked(SWEEPING, DAY, Resources.of(1, 0, 0, "", null), "O-X")))
                .isEqualTo(AdmissionCode.UNKNOWN_APPROVER + " approver");
    }

    private String wrong(PassDown what) {
        return wrong(asked(what));
    }

    private String wrong(RequestedAdmission asked) {
        var refusal = refusal(settle.request(asked, KEEPER));
        return refusal.code() + " " + refusal.field();
    }

    @Test
    @DisplayName("下放执法职责的申请当即记为不予准入，并记明是哪条职责 (REG-9f)")
    void a_request_for_an_enforcement_duty_is_recorded_as_refused() {
        Current current =
                done(settle.request(asked(new PassDown("201", null, Threshold.STREET, "U-D", "U-S")), LIAISON));
        assertThat(current.request())
                .isInstanceOfSatisfying(
                        OwnWork.class, own -> assertThat(own.duty()).isEqualTo("D-1"));
        assertThat(refused(settle.grant(NUMBER, GRANT, APPROVER))).isEqualTo(SharedCode.WRONG_STAGE);
    }

    @Test
    @DisplayName("准予的申请按申请的期限进入草稿；已决定的不再决定 (REG-9b)")
    void a_granted_request_enters_the_draft_for_its_period() {
        done(settle.request(asked(SWEEPING), LIAISON));
        Current granted = done(settle.grant(NUMBER, GRANT, APPROVER));
        assertThat(granted.request())
                .isEqualTo(new Granted(asked(SWEEPING), GRANT, new DateRange(DAY, DAY.plusDays(9))));
        assertThat(entered)
                .extracting(Admission::code, Admission::validity)
                .containsExactly(tuple(NUMBER.value(), new Validity(DAY, DAY.plusDays(9))));
        assertThat(refused(settle.grant(NUMBER, GRANT, APPROVER))).isEqualTo(SharedCode.WRONG_STAGE);
        assertThat(refused(settle.refuse(NUMBER, "晚了", APPROVER))).isEqualTo(SharedCode.WRONG_STAGE);
        assertThat(refused(settle.withdraw(NUMBER, "晚了", LIAISON))).isEqualTo(SharedCode.WRONG_STAGE);
        assertThat(refused(settle.grant(new AdmissionNumber("Z44039920261125000009"), GRANT, APPROVER)))
                .isEqualTo(AdmissionCode.UNKNOWN_ADMISSION);
        assertThat(entered).hasSize(1);
    }

    @Test
    @DisplayName("申请人和给出单位的人员不能审批，已指定审批人的由其审批 (REG-9b)")
    void a_request_is_decided_by_its_approver_who_is_impartial() {
        done(settle.request(asked(SWEEPING), LIAISON));
        assertThat(refused(settle.grant(NUMBER, GRANT, LIAISON))).isEqualTo(AdmissionCode.REQUESTER_MAY_NOT_DECIDE);
        assertThat(refused(settle.grant(NUMBER, GRANT, OF_GIVER))).isEqualTo(AdmissionCode.GIVER_MAY_NOT_DECIDE);
        assertThat(refused(settle.grant(NUMBER, GRANT, ANOTHER))).isEqualTo(AdmissionCode.NOT_THE_APPROVER);
        assertThat(refused(settle.refuse(NUMBER, "资源不足", ANOTHER))).isEqualTo(AdmissionCode.NOT_THE_APPROVER);
        assertThat(entered).isEmpty();
        assertThat(done(settle.refuse(NUMBER, "资源不足", APPROVER)).request())
                .isEqualTo(new Refused(asked(SWEEPING), "资源不足", "O-APPR"));
    }

    @Test
    @DisplayName("申请人或清单管理部门可撤回未决定的申请，他人不可 (REG-9b)")
    void the_requester_or_the_office_withdraws_an_open_request() {
        done(settle.request(asked(SWEEPING), LIAISON));
        assertThat(refused(settle.withdraw(NUMBER, "改为试点", APPROVER))).isEqualTo(AdmissionCode.NOT_YOUR_REQUEST);
        assertThat(done(settle.withdraw(NUMBER, "改为试点", LIAISON)).request())
                .isEqualTo(new Withdrawn(asked(SWEEPING), "改为试点", "O-D"));
        done(settle.request(asked(SWEEPING), LIAISON));
        assertThat(done(settle.withdraw(NUMBER, "撤回", KEEPER)).request().stage())
                .isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    @DisplayName("审批人提前终止准入，更早的末日进入草稿；申请人和给出单位的人员不可 (REG-9i)")
    void an_approver_ends_an_admission_early() {
        done(settle.request(asked(SWEEPING), LIAISON));
        assertThat(refused(settle.end(NUMBER, DAY, GRANT, APPROVER))).isEqualTo(SharedCode.WRONG_STAGE);
        done(settle.grant(NUMBER, GRANT, APPROVER));
        assertThat(refused(settle.end(NUMBER, DAY, GRANT, OF_GIVER))).isEqualTo(AdmissionCode.GIVER_MAY_NOT_DECIDE);
        assertThat(refused(settle.end(NUMBER, DAY, GRANT, LIAISON))).isEqualTo(AdmissionCode.REQUESTER_MAY_NOT_DECIDE);
        assertThat(done(settle.end(NUMBER, DAY, GRANT, ANOTHER)).request())
                .isEqualTo(new Ended(asked(SWEEPING), GRANT, new DateRange(DAY, DAY)));
        assertThat(entered.getLast().validity()).isEqualTo(new Validity(DAY, DAY));
    }

    @Test
    @DisplayName("审批人续期准入，更晚的末日进入草稿，也可不设末日 (REG-9i)")
    void an_approver_renews_an_admission() {
        done(settle.request(asked(SWEEPING), LIAISON));
        done(settle.grant(NUMBER, GRANT, APPROVER));
        assertThat(refused(settle.renew(NUMBER, DAY.plusDays(30), GRANT, OF_GIVER)))
                .isEqualTo(AdmissionCode.GIVER_MAY_NOT_DECIDE);
        done(settle.renew(NUMBER, DAY.plusDays(30), GRANT, APPROVER));
        assertThat(entered.getLast().validity()).isEqualTo(new Validity(DAY, DAY.plusDays(30)));
        assertThat(done(settle.renew(NUMBER, null, GRANT, APPROVER)).request())
                .isEqualTo(new Granted(asked(SWEEPING), GRANT, new DateRange(DAY, null)));
        assertThat(entered.getLast().validity()).isEqualTo(new Validity(DAY, null));
    }

    private static RequestedAdmission asked(PassDown what) {
        return asked(what, DAY.plusDays(9), Resources.of(1, 0, 0, "", null), "O-APPR");
    }

    private static RequestedAdmission asked(
            PassDown what, LocalDate until, Resources resources, @Nullable String approver) {
        AdmissionTerms terms = new AdmissionTerms(new DateRange(DAY, until), resources, "就近巡查", List.of(), approver);
        return new RequestedAdmission(NUMBER, what, terms, "O-D");
    }
}
