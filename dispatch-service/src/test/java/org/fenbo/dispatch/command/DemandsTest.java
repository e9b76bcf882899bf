package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.HANDLER;
import static org.fenbo.dispatch.casefile.Cases.LEADER;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.VERIFIER;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.answered;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.helpAccepted;
import static org.fenbo.dispatch.casefile.Cases.helping;
import static org.fenbo.dispatch.casefile.Cases.verified;
import static org.fenbo.dispatch.casefile.Cases.with;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.ClosingBasis;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseClosed;
import org.fenbo.dispatch.casefile.Demands;
import org.fenbo.dispatch.casefile.Demands.Step;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.OrderEvent.OrderAnswered;
import org.fenbo.dispatch.casefile.OrderEvent.OrderVerified;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.closure.CloseCase.Close;
import org.fenbo.dispatch.handling.AnswerOrder.Answer;
import org.fenbo.dispatch.routing.FixedRouting;
import org.fenbo.dispatch.verification.VerifyWork.Verify;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests a category that demands a photo of each step and a condition for closing. */
class DemandsTest {
    private static final Demands DEMANDS = new Demands(
            Map.of(Step.ANSWER, List.of("拆除后同角度照片", "清运单"), Step.VERIFY, List.of("复核照片")), Optional.of("拆除并清运完毕"));
    private static final CaseFile IN_WORK = with(dispatched(1, CLEANING), helping(2, SQUAD), accepted(1));
    private static final CaseFile ANSWERED = with(dispatched(1, CLEANING), accepted(1), answered(1));
    private static final CaseFile DONE = with(dispatched(1, CLEANING), accepted(1), answered(1), verified(1));

    private final CommandTable<CaseFile, CaseEvent> table = CaseCommands.of(
            People.REACH, People.APPROVING, FixedRouting.demanding(DEMANDS), (matter, at) -> List.of(), of -> 1);

    private static Caller of(OfficerId officer, Role role, UnitCode unit) {
        return new Caller(
                officer.value(), unit.value(), Set.of(role), new Reach(Map.of(Scope.UNIT, Set.of(unit.value()))));
    }

    private Outcome<List<CaseEvent>> run(CaseFile file, Caller caller, String path, String verb, Object body) {
        return table.run(file, 7, new Call(path, verb, caller, body, null), NOON)
                .map(CommandTable.Decided::events);
    }

    private Outcome<List<CaseEvent>> answer(String... evidence) {
        return run(
                IN_WORK,
                of(HANDLER, Role.HANDLER, CLEANING),
                "orders/1",
                "answer",
                new Answer("拆除", List.of(evidence)));
    }

    private static Outcome<List<CaseEvent>> missing(String kinds) {
        return Outcome.refused(DispatchCode.EVIDENCE_MISSING.refusal(kinds).at("evidence"));
    }

    @Test
    @DisplayName("反馈缺少该类事项须附的佐证不受理，逐项指明；齐全方可 (CASE-13a, REG-11j)")
    void an_answer_without_the_evidence_of_its_category_is_refused() {
        assertThat(answer()).isEqualTo(missing("拆除后同角度照片、清运单"));
        assertThat(answer("清运单:sha256-1", "拆除前照片:sha256-2")).isEqualTo(missing("拆除后同角度照片"));
        for (String empty : List.of("拆除后同角度照片", "拆除后同角度照片:", "拆除后同角度照片： ", "拆除后同角度照片2:sha256-2")) {
            assertThat(answer("清运单：sha256-1", empty)).as(empty).isEqualTo(missing("拆除后同角度照片"));
        }
        assertThat(answer("清运单:sha256-1", "拆除后同角度照片:sha256-2"))
                .isEqualTo(Outcome.done(List.of(
                        new OrderAnswered(1, HANDLER, "拆除", List.of("清运单:sha256-1", "拆除后同角度照片:sha256-2"), NOON))));
    }

    @Test
    @DisplayName("协办单位只答复自己的部分，不须附主办的佐证 (CASE-13a, REG-11j)")
    void a_helper_answers_only_for_its_part() {
        CaseFile helperAtWork = with(dispatched(1, CLEANING), helping(2, SQUAD), helpAccepted(2, HANDLER));
        assertThat(run(
                        helperAtWork,
                        of(HANDLER, Role.HANDLER, SQUAD),
                        "orders/2",
                        "answer",
                        new Answer("已监测", List.of())))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("核查缺少该类事项须附的佐证不受理 (REG-11j)")
    void a_verification_without_the_evidence_of_its_category_is_refused() {
        Caller verifier = new Caller(VERIFIER.value(), null, Set.of(Role.VERIFIER), People.IN_DISTRICT);
        assertThat(run(ANSWERED, verifier, "orders/1", "verify", new Verify("可", List.of())))
                .isEqualTo(missing("复核照片"));
        assertThat(run(ANSWERED, verifier, "orders/1", "verify", new Verify("可", List.of("复核照片:sha256-3"))))
                .isEqualTo(Outcome.done(List.of(new OrderVerified(1, VERIFIER, "可", List.of("复核照片:sha256-3"), NOON))));
    }

    @Test
    @DisplayName("该类事项的结案条件未经确认不得结案；确认的条件记入结案")
    void a_case_is_closed_when_its_condition_is_confirmed() {
        Caller leader = new Caller(LEADER.value(), null, Set.of(Role.DUTY_LEADER), People.IN_DISTRICT);
        Outcome<List<CaseEvent>> open = Outcome.refused(
                DispatchCode.CLOSING_CONDITION.refusal("拆除并清运完毕").at("conditionMet"));
        assertThat(run(DONE, leader, "", "close", new Close(ClosingBasis.SOLVED)))
                .isEqualTo(open);
        assertThat(run(DONE, leader, "", "close", new Close(ClosingBasis.SOLVED, false)))
                .isEqualTo(open);
        assertThat(run(DONE, leader, "", "close", new Close(ClosingBasis.SOLVED, true)))
                .isEqualTo(Outcome.done(List.of(new CaseClosed(ClosingBasis.SOLVED, "拆除并清运完毕", LEADER, NOON))));
    }
}
