package org.fenbo.registry.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.registry.admission.AdmissionEvent.AdmissionRefused;
import org.fenbo.registry.admission.AdmissionEvent.AdmissionRequested;
import org.fenbo.registry.admission.AdmissionEvent.Grant;
import org.fenbo.registry.admission.AdmissionEvent.PushdownRefused;
import org.fenbo.registry.admission.AdmissionRequest.Granted;
import org.fenbo.registry.admission.AdmissionRequest.Requested;
import org.fenbo.registry.refusal.AdmissionCode;
import org.fenbo.registry.refusal.SharedCode;
import org.fenbo.registry.validity.Validity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AdmissionRequestTest {
    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final RequestedAdmission ASKED = new RequestedAdmission(
            new AdmissionNumber("Z44039920261125000001"),
            new PassDown("301001", null, Threshold.COMMUNITY, "U-S1", "U-C11"),
            new AdmissionTerms(
                    new DateRange(DAY, null), Resources.of(0, 2, 0, "网格员2名", null), "就近巡查", List.of(), "O-APPR"),
            "O-LIAI-S1");

    @Test
    @DisplayName("准予的申请以其编号进入新稿 (REG-9)")
    void a_granted_request_becomes_an_entry_with_the_number_of_the_request_as_its_code() {
        Requested requested = new Requested(ASKED);
        assertThat(AdmissionRequest.after(null, new AdmissionRequested(ASKED, NOON)))
                .isEqualTo(requested);
        Grant grant = new Grant(7, "资源到位", "O-APPR");
        AdmissionRequest granted =
                AdmissionRequest.after(requested, requested.grant(grant, NOON).getFirst());
        assertThat(granted).isEqualTo(new AdmissionRequest.Granted(ASKED, grant, new DateRange(DAY, null)));
        assertThat(granted.stage()).isEqualTo(AdmissionRequest.Stage.GRANTED);
        assertThat(ASKED.admission(ASKED.terms().period()))
                .isEqualTo(new Admission(
                        "Z44039920261125000001",
                        "301001",
                        null,
                        "U-C11",
                        Threshold.COMMUNITY,
                        false,
                        0,
                        new Validity(
                                ASKED.terms().period().from(),
                                ASKED.terms().period().until())));
    }

    @Test
    void a_refusal_names_its_reason_and_the_approver() {
        Requested requested = new Requested(ASKED);
        AdmissionRequest refused = AdmissionRequest.after(
                requested, requested.refuse("未附资源", "O-APPR", NOON).getFirst());
        assertThat(refused).isEqualTo(new AdmissionRequest.Refused(ASKED, "未附资源", "O-APPR"));
        assertThat(refused.stage()).isEqualTo(AdmissionRequest.Stage.REFUSED);
    }

    @Test
    @DisplayName("下推执法职责的申请当即拒绝 (REG-9f)")
    void a_request_for_an_enforcement_duty_is_refused_at_once_and_stays_refused() {
        AdmissionRequest own = AdmissionRequest.after(null, new PushdownRefused(ASKED, "D-033", NOON));
        assertThat(own.stage()).isEqualTo(AdmissionRequest.Stage.REFUSED);
        assertThatThrownBy(() -> AdmissionRequest.after(own, new AdmissionRefused("x", "O-APPR", NOON)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("审批人可提前终止或续期；提前终止须更早，续期须更晚 (REG-9i)")
    void a_granted_admission_is_renewed_or_ended_early() {
        Grant later = new Grant(8, "续期一年", "O-APPR");
        Granted granted = new Granted(ASKED, new Grant(7, "同意", "O-APPR"), new DateRange(DAY, DAY.plusDays(9)));
        assertThat(refusal(granted.renew(DAY.plusDays(9), later, NOON))).isEqualTo(AdmissionCode.NO_RENEWAL);
        assertThat(refusal(granted.end(DAY.plusDays(9), later, NOON))).isEqualTo(AdmissionCode.NO_EARLY_END);
        assertThat(refusal(granted.end(DAY.minusDays(1), later, NOON)))
                .isEqualTo(SharedCode.PERIOD_ENDS_BEFORE_IT_BEGINS);
        AdmissionRequest renewed = after(granted, granted.renew(DAY.plusDays(10), later, NOON));
        assertThat(renewed).isEqualTo(new Granted(ASKED, later, new DateRange(DAY, DAY.plusDays(10))));
        AdmissionRequest endless = after(granted, granted.renew(null, later, NOON));
        assertThat(endless).isEqualTo(new Granted(ASKED, later, new DateRange(DAY, null)));
        assertThat(refusal(((Granted) endless).renew(null, later, NOON))).isEqualTo(AdmissionCode.NO_RENEWAL);
        AdmissionRequest ended = after(granted, granted.end(DAY, later, NOON));
        assertThat(ended).isEqualTo(new AdmissionRequest.Ended(ASKED, later, new DateRange(DAY, DAY)));
        assertThat(ended.stage()).isEqualTo(AdmissionRequest.Stage.ENDED);
    }

    @Test
    void an_open_request_is_withdrawn_with_a_reason() {
        Requested requested = new Requested(ASKED);
        AdmissionRequest withdrawn = AdmissionRequest.after(
                requested, requested.withdraw("改为试点", "O-LIAI-S1", NOON).getFirst());
        assertThat(withdrawn).isEqualTo(new AdmissionRequest.Withdrawn(ASKED, "改为试点", "O-LIAI-S1"));
        assertThat(withdrawn.stage()).isEqualTo(AdmissionRequest.Stage.WITHDRAWN);
    }

    private static AdmissionRequest after(AdmissionRequest state, Outcome<List<AdmissionEvent>> outcome) {
        return switch (outcome) {
            case Outcome.Done<List<AdmissionEvent>>(var events) -> AdmissionRequest.after(state, events.getFirst());
            case Outcome.Refused<List<AdmissionEvent>>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private static Refusal.Code refusal(Outcome<List<AdmissionEvent>> outcome) {
        return switch (outcome) {
            case Outcome.Done<List<AdmissionEvent>>(var events) -> throw new AssertionError(events);
            case Outcome.Refused<List<AdmissionEvent>>(var refusal) -> refusal.code();
        };
    }

    @Test
    void a_period_may_be_one_day_or_have_no_end_but_may_not_end_before_its_first_day() {
        assertThat(new DateRange(DAY, null).isInOrder()).isTrue();
        assertThat(new DateRange(DAY, DAY).isInOrder()).isTrue();
        assertThat(new DateRange(DAY, DAY.minusDays(1)).isInOrder()).isFalse();
    }
}
