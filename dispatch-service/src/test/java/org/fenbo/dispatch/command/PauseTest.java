package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.DISPATCHER;
import static org.fenbo.dispatch.casefile.Cases.LIAISON;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.answered;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.paused;
import static org.fenbo.dispatch.casefile.Cases.referredUp;
import static org.fenbo.dispatch.casefile.Cases.reworked;
import static org.fenbo.dispatch.casefile.Cases.with;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Decision.Nothing;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.TableCode;
import org.fenbo.dispatch.casefile.Approval;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalGranted;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalLapsed;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.PauseEvent.OrderPaused;
import org.fenbo.dispatch.casefile.PauseEvent.OrderResumed;
import org.fenbo.dispatch.casefile.PauseGround;
import org.fenbo.dispatch.casefile.Stage;
import org.fenbo.dispatch.casefile.VoidGround;
import org.fenbo.dispatch.closure.VoidCase.VoidBody;
import org.fenbo.dispatch.handling.AnswerOrder.Answer;
import org.fenbo.dispatch.routing.FixedRouting;
import org.fenbo.dispatch.suspension.EndPauses;
import org.fenbo.dispatch.suspension.PauseOrder.Pause;
import org.fenbo.dispatch.suspension.ResumeOrder.Resume;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PauseTest {
    private static final Caller UNIT = People.caller(LIAISON, Role.UNIT_LIAISON, CLEANING);
    private static final Caller CENTRE = People.caller(DISPATCHER, Role.DISPATCHER);
    private static final Instant END = NOON.plus(Duration.ofDays(2));
    private static final CaseFile IN_WORK = with(dispatched(1, CLEANING), accepted(1));
    private static final CaseFile PAUSED = IN_WORK.after(paused(1));
    private static final String PAUSE = "orders/1/pause";

    private final CommandTable<CaseFile, CaseEvent> table =
            CaseCommands.of(People.REACH, People.APPROVING, FixedRouting.EMPTY, (matter, at) -> List.of(), of -> 1);

    @Test
    @DisplayName("单位申请暂停，写明事由与截止时间；中心批准后工单暂停，此前照常 (CASE-18a,c)")
    void a_pause_that_the_centre_grants_holds_the_order() {
        CaseFile requested = after(IN_WORK, done(run(IN_WORK, UNIT, PAUSE, until(END), NOON)));
        assertThat(requested.orders().lead()).containsInstanceOf(Order.InWork.class);
        assertThat(table.tasks(requested))
                .filteredOn(task -> task.verb().equals("approve"))
                .singleElement()
                .satisfies(task -> assertThat(task.codes()).allMatch(code -> code.startsWith("CENTRE ")));

        List<CaseEvent> events = done(run(requested, CENTRE, "approvals/1/approve", new Nothing(), NOON));

        assertThat(events)
                .containsExactly(
                        new ApprovalGranted(1, DISPATCHER, NOON),
                        new OrderPaused(1, PauseGround.SURVEY, "report of the lab", END, LIAISON, NOON));
        CaseFile paused = after(requested, events);
        assertThat(Stage.of(paused)).isEqualTo(Stage.IN_HAND);
        assertThat(table.tasks(paused))
                .filteredOn(task -> task.verb().equals("resume"))
                .singleElement()
                .satisfies(task -> assertThat(task.until()).contains(END));
        assertThat(run(paused, UNIT, "orders/1/answer", new Answer("done", null), NOON))
                .isEqualTo(TableCode.NOT_NOW.refused("IN_HAND/PAUSED"));
    }

    @Test
    @DisplayName("截止时间已过、或超过政策所定天数的暂停，不得申请 (CASE-18c)")
    void a_pause_that_ends_in_the_past_or_too_far_is_refused() {
        assertThat(code(run(IN_WORK, UNIT, PAUSE, until(NOON), NOON))).isEqualTo(DispatchCode.END_IS_PAST);
        assertThat(code(run(IN_WORK, UNIT, PAUSE, until(NOON.plus(Duration.ofDays(30))), NOON)))
                .isEqualTo("done");
        assertThat(code(run(
                        IN_WORK,
                        UNIT,
                        PAUSE,
                        until(NOON.plus(Duration.ofDays(30)).plusNanos(1_000)),
                        NOON)))
                .isEqualTo(DispatchCode.PAUSE_TOO_LONG);
    }

    @Test
    @DisplayName("批准时截止时间已过的，申请失效 (CASE-18c)")
    void a_request_lapses_if_its_end_is_past_when_it_is_approved() {
        CaseFile requested = after(IN_WORK, done(run(IN_WORK, UNIT, PAUSE, until(END), NOON)));

        assertThat(done(run(requested, CENTRE, "approvals/1/approve", new Nothing(), END)))
                .containsExactly(new ApprovalLapsed(1, DISPATCHER, "END_IS_PAST", END));
    }

    @Test
    @DisplayName("到截止时间由平台恢复，早一刻也不；记下的结束时间是所定截止时间，不是平台处理的时间 (CASE-18c, TIME-3e)")
    void the_platform_ends_a_pause_at_its_end() {
        Instant end = NOON.plusSeconds(86_400);
        assertThat(EndPauses.of(PAUSED, end.minusNanos(1_000))).isEmpty();
        assertThat(EndPauses.of(IN_WORK, end)).isEmpty();

        List<CaseEvent> events = EndPauses.of(PAUSED, end.plusSeconds(90));

        assertThat(events)
                .containsExactly(new OrderResumed(1, end, null, new OfficerId("dispatch"), end.plusSeconds(90)));
        assertThat(after(PAUSED, events).orders()).isEqualTo(IN_WORK.orders());
    }

    @Test
    @DisplayName("单位和中心可以提前恢复，写明原因；恢复到暂停前的状态，返工次数不变 (CASE-18c)")
    void the_unit_and_the_centre_resume_earlier() {
        CaseFile again = with(dispatched(1, CLEANING), accepted(1), answered(1), reworked(1), paused(1));
        assertThat(again.orders().order(1).reworks()).isOne();

        List<CaseEvent> events = done(run(again, UNIT, "orders/1/resume", new Resume("calm"), END));

        assertThat(events).containsExactly(new OrderResumed(1, END, "calm", LIAISON, END));
        assertThat(after(again, events).orders().lead()).containsInstanceOf(Order.Rework.class);
        assertThat(code(run(again, CENTRE, "orders/1/resume", new Resume("urgent"), END)))
                .isEqualTo("done");
        assertThat(run(
                        again,
                        People.caller(LIAISON, Role.UNIT_LIAISON, SQUAD),
                        "orders/1/resume",
                        new Resume("x"),
                        END))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @DisplayName("已提级未处理的案件不能申请暂停 (CASE-18c, CASE-17c)")
    void a_case_that_waits_for_the_decision_on_a_referral_is_not_paused() {
        CaseFile referred = IN_WORK.after(referredUp(1));

        assertThat(code(run(referred, UNIT, PAUSE, until(END), NOON))).isEqualTo(DispatchCode.REFERRED_UP_ALREADY);
        assertThat(table.possible(PAUSED, UNIT, NOON))
                .contains("orders/1/resume")
                .doesNotContain("orders/1/refer-up");
    }

    @Test
    @DisplayName("暂停中的案件作废后，平台不再恢复其工单 (CASE-12g, CASE-18c)")
    void a_voided_case_is_not_resumed() {
        CaseFile requested =
                after(PAUSED, done(run(PAUSED, CENTRE, "void", new VoidBody(VoidGround.FILED_TWICE), NOON)));
        CaseFile voided = after(
                requested,
                done(run(
                        requested,
                        People.caller(new OfficerId("O-LEAD"), Role.DUTY_LEADER),
                        "approvals/1/approve",
                        new Nothing(),
                        NOON)));

        assertThat(Stage.of(voided)).isEqualTo(Stage.VOID);
        assertThat(voided.approvals().all()).extracting(Approval::state).containsExactly(Approval.State.GRANTED);
        assertThat(EndPauses.of(voided, END)).isEmpty();
    }

    private static Pause until(Instant end) {
        return new Pause(PauseGround.SURVEY, "report of the lab", end);
    }

    private static CaseFile after(CaseFile file, List<CaseEvent> events) {
        return events.stream().reduce(file, CaseFile::after, (one, two) -> two);
    }

    private static Object code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Refusal refusal) ? refusal.code() : "done";
    }

    private static List<CaseEvent> done(Outcome<List<CaseEvent>> outcome) {
        return switch (outcome) {
            case Outcome.Done(var events) -> events;
            case Outcome.Refused(var refusal) -> throw new AssertionError(refusal.code());
        };
    }

    private Outcome<List<CaseEvent>> run(CaseFile file, Caller caller, String address, Object body, Instant at) {
        int end = address.lastIndexOf('/');
        Call call = new Call(end < 0 ? "" : address.substring(0, end), address.substring(end + 1), caller, body, null);
        return table.run(file, 7, call, at).map(CommandTable.Decided::events);
    }

    @org.junit.jupiter.api.Nested
    class Extensions extends ExtensionTest {}

    @org.junit.jupiter.api.Nested
    class Matrix extends CommandMatrixTest {}
}
