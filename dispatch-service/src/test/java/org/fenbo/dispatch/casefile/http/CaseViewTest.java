package org.fenbo.dispatch.casefile.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.DISPATCHER;
import static org.fenbo.dispatch.casefile.Cases.LEADER;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.NUMBER;

import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalGranted;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalRefused;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalRequested;
import org.fenbo.dispatch.casefile.ApprovalEvent.Requester;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.Cases;
import org.fenbo.dispatch.casefile.ClosureEvent;
import org.fenbo.dispatch.casefile.FilingEvent.CaseFiled;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.Guidance;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.command.People;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests which fields of a case the view shows, and that it leaves out empty fields. */
class CaseViewTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static JsonNode shown(CaseFile file) {
        return shown(file, Optional.of(new UnitCode("U-CMD")));
    }

    private static JsonNode shown(CaseFile file, Optional<UnitCode> centre) {
        return JSON.valueToTree(CaseView.of(
                new Changed<>(NUMBER.value(), file, 2, 1, List.of()), People.reach(centre), List.of(), List.of()));
    }

    @Test
    void a_case_without_category_area_and_centre_does_not_show_these_fields() {
        Matter bare = new Matter(
                NUMBER, "R44039920261122000001", "HOTLINE", null, "COMPLAINT", null, null, "NORMAL", "x", null, NOON);
        CaseFile filed = CaseFile.fold(null, new CaseFiled(bare, null, NOON));
        assertThat(shown(filed).propertyNames()).doesNotContain("category", "area", "queue");
        CaseEvent queued = new CaseQueued(QueueGround.FIRST_CONTACT, null, null, List.of(), NOON);
        assertThat(shown(filed.after(queued), Optional.empty()).path("queue")).hasToString("""
                {"ground":"FIRST_CONTACT","candidates":[],"factsToState":["size"]}""");
    }

    @Test
    @DisplayName("排队时的候选单位此后撤销，或其事项此后由上级收回，查看时不再列出 (ORG-3e, REG-17d)")
    void a_case_that_waits_shows_only_candidates_that_may_answer_now() {
        CaseEvent queued = new CaseQueued(
                QueueGround.BY_DECISION,
                3,
                null,
                List.of(
                        RankedUnit.ofRegistry(new UnitCode("U-ENDED"), 0.6, 60),
                        RankedUnit.ofRegistry(CLEANING, 0.2, 2)),
                NOON);
        assertThat(shown(Cases.with(queued)).at("/queue/candidates"))
                .singleElement()
                .satisfies(one -> assertThat(one.path("unit").asString()).isEqualTo(CLEANING.value()));
    }

    @Test
    void a_case_that_waits_shows_its_category_area_and_queue() {
        JsonNode waiting = shown(Cases.with(Cases.queued(QueueGround.BY_DECISION, "U-CMD")));
        assertThat(waiting.path("category").asString()).isEqualTo("CG-0101");
        assertThat(waiting.path("area").asString()).isEqualTo("440399001001");
        assertThat(waiting.path("queue")).hasToString("""
                {"ground":"BY_DECISION","revision":3,"centre":"U-CMD","candidates":[],"factsToState":["size"]}""");
    }

    @Test
    @DisplayName("每条建议写明相似层级、件数、占比 (CASE-3c)")
    void a_candidate_has_its_likeness_and_the_number_and_share_of_its_cases() {
        JsonNode waiting = shown(Cases.with(Cases.queued(QueueGround.BY_DECISION)));
        assertThat(waiting.at("/queue/candidates")).hasToString("""
                [{"unit":"U-CG","share":0.5,"cases":4,"likeness":"category","machineMade":true}]""");
    }

    @Test
    @DisplayName("工单写明赋权依据、文书式样、案例、培训，以及整治标准各条；没有的不显示 (REG-14b, REG-19b)")
    void an_order_shows_the_power_and_the_lines_of_the_standard() {
        Guidance guidance = new Guidance(
                Optional.of(new Guidance.Power("P-1", "目录第1项", List.of("责令改正通知书"), List.of("典型案例"), Optional.of("两期"))),
                List.of(new Guidance.Line("ST-1", "净宽", "不少于 4 米", List.of("清走杂物"), List.of("照片"), 24, "HOURS")));
        JsonNode order = JSON.valueToTree(CaseView.of(
                        new Changed<>(NUMBER.value(), Cases.with(Cases.dispatched(1, CLEANING)), 2, 1, List.of()),
                        People.showing(guidance),
                        List.of(),
                        List.of()))
                .at("/orders/0");
        assertThat(order.path("guidance")).hasToString("""
                {"power":{"code":"P-1","basis":"目录第1项","templates":["责令改正通知书"],"cases":["典型案例"],"training":"两期"},\
                "standard":[{"code":"ST-1","title":"净宽","state":"不少于 4 米","steps":["清走杂物"],"evidence":["照片"],\
                "limit":{"amount":24,"unit":"HOURS"}}]}""");
        assertThat(shown(Cases.with(Cases.dispatched(1, CLEANING)))
                        .at("/orders/0")
                        .has("guidance"))
                .isFalse();
    }

    @Test
    void an_order_shows_the_duty_or_the_person_that_dispatched_the_order() {
        assertThat(responsibility(Cases.dispatched(1, CLEANING))).isEqualTo("""
                {"ground":"DUTY","duty":"D-001","revision":3}""");
        assertThat(responsibility(Cases.byFirstContact(1, CLEANING))).isEqualTo("""
                {"ground":"FIRST_CONTACT","decidedBy":"O-DISP","reason":"no duty"}""");
    }

    private static String responsibility(CaseEvent order) {
        return shown(Cases.with(order)).at("/orders/0/responsibility").toString();
    }

    @Test
    @DisplayName("案卷页写明重办次数和是否重点单；上一轮的工单仍列出 (CASE-13e)")
    void a_redone_case_shows_its_redos_and_whether_it_is_a_key_order() {
        JsonNode usual = shown(Cases.done());
        assertThat(usual.path("redos").asInt(-1)).isZero();
        assertThat(usual.path("key").asBoolean(true)).isFalse();
        CaseFile again = Cases.done()
                .after(new ClosureEvent.CaseReopened(2, 3, true, "not solved", null, DISPATCHER, NOON))
                .after(Cases.queued(QueueGround.REDO));
        assertThat(shown(again).path("redos").asInt()).isEqualTo(2);
        assertThat(shown(again).path("key").asBoolean(false)).isTrue();
        assertThat(shown(again).at("/orders/0/state").asString()).isEqualTo("DONE");
    }

    @Test
    @DisplayName("审批记录写明申请人、申请内容、批准人、决定与时间 (CASE-1d)")
    void a_decided_request_shows_its_approver_and_a_refused_request_shows_its_reason() {
        assertThat(approval()).isEqualTo(requested("PENDING", ""));
        assertThat(approval(new ApprovalGranted(1, LEADER, NOON)))
                .isEqualTo(requested("GRANTED", ",\"approver\":\"O-LEAD\",\"decidedAt\":\"2026-11-22T04:00:00Z\""));
        assertThat(approval(new ApprovalRefused(1, LEADER, "no", NOON)))
                .isEqualTo(requested(
                        "REFUSED", ",\"approver\":\"O-LEAD\",\"note\":\"no\",\"decidedAt\":\"2026-11-22T04:00:00Z\""));
    }

    private static String requested(String state, String decided) {
        return """
                {"number":1,"kind":"close","address":"close","body":"{}","requester":"O-DISP","state":"%s",\
                "requestedAt":"2026-11-22T04:00:00Z"%s}""".formatted(state, decided);
    }

    private static String approval(CaseEvent... decided) {
        Requester requester = new Requester(DISPATCHER, null, List.of(), List.of());
        CaseFile file = Cases.with(new ApprovalRequested(1, "close", "close", requester, "{}", NOON));
        for (CaseEvent event : decided) {
            file = file.after(event);
        }
        return shown(file).at("/approvals/0").toString();
    }
}
