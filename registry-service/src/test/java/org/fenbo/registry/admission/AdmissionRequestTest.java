package org.fenbo.registry.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fenbo.registry.admission.AdmissionEvent.AdmissionRefused;
import org.fenbo.registry.admission.AdmissionEvent.AdmissionRequested;
import org.fenbo.registry.admission.AdmissionEvent.Grant;
import org.fenbo.registry.admission.AdmissionEvent.PushdownRefused;
import org.fenbo.registry.admission.AdmissionRequest.Requested;
import org.fenbo.registry.validity.Validity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AdmissionRequestTest {
    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final RequestedAdmission ASKED = new RequestedAdmission(
            new AdmissionNumber("Z44039920261125000001"),
            new PassDown("301001", null, Threshold.COMMUNITY, "U-S1", "U-C11"),
            new AdmissionTerms(new DateRange(DAY, null), "网格员2名", "就近巡查", List.of()),
            "O-LIAI-S1");

    @Test
    @DisplayName("REG-9 申请、审核、准予进入新稿")
    void a_granted_request_becomes_an_entry_with_the_number_of_the_request_as_its_code() {
        Requested requested = new Requested(ASKED);
        assertThat(AdmissionRequest.after(null, new AdmissionRequested(ASKED, NOON)))
                .isEqualTo(requested);
        Grant grant = new Grant(7, "资源到位", "O-APPR");
        AdmissionRequest granted =
                AdmissionRequest.after(requested, requested.grant(grant, NOON).getFirst());
        assertThat(granted).isEqualTo(new AdmissionRequest.Granted(ASKED, grant));
        assertThat(granted.stage()).isEqualTo(AdmissionRequest.Stage.GRANTED);
        assertThat(ASKED.admission())
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
    @DisplayName("REG-9 部门不得下推本职工作")
    void a_request_for_own_work_is_refused_at_once_and_stays_refused() {
        AdmissionRequest own = AdmissionRequest.after(null, new PushdownRefused(ASKED, "D-033", NOON));
        assertThat(own.stage()).isEqualTo(AdmissionRequest.Stage.REFUSED);
        assertThatThrownBy(() -> AdmissionRequest.after(own, new AdmissionRefused("x", "O-APPR", NOON)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_period_may_be_one_day_or_have_no_end_but_may_not_end_before_its_first_day() {
        assertThat(new DateRange(DAY, null).isInOrder()).isTrue();
        assertThat(new DateRange(DAY, DAY).isInOrder()).isTrue();
        assertThat(new DateRange(DAY, DAY.minusDays(1)).isInOrder()).isFalse();
    }
}
