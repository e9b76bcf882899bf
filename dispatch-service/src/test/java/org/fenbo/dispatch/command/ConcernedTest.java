package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.ARBITER;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.DISPATCHER;
import static org.fenbo.dispatch.casefile.Cases.HANDLER;
import static org.fenbo.dispatch.casefile.Cases.LIAISON;
import static org.fenbo.dispatch.casefile.Cases.MATTER;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.VERIFIER;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.answered;
import static org.fenbo.dispatch.casefile.Cases.byFirstContact;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.queued;
import static org.fenbo.dispatch.casefile.Cases.referredUp;

import java.util.List;
import java.util.Set;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Decision.Nothing;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.Concerned;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.FilingEvent.CaseFiled;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.ReferUpChoice;
import org.fenbo.dispatch.cooperation.AddCooperator.Cooperator;
import org.fenbo.dispatch.handling.AnswerOrder.Answer;
import org.fenbo.dispatch.referup.DecideReferUp.Decide;
import org.fenbo.dispatch.routing.DispatchCase.Dispatch;
import org.fenbo.dispatch.routing.FixedRouting;
import org.fenbo.dispatch.ruling.RuleDispute.Ruling;
import org.fenbo.dispatch.verification.VerifyWork.Verify;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The report is about the unit {@code U-SQ} and its officer {@code O-HAND}. */
class ConcernedTest {
    private static final Caller DESK = People.caller(DISPATCHER, Role.DISPATCHER);
    private static final Caller LEAD = People.caller(LIAISON, Role.UNIT_LIAISON, CLEANING);

    private static CaseFile file(CaseEvent... events) {
        Concerned concerned = Concerned.of(SQUAD.value(), HANDLER.value());
        CaseFile file = CaseFile.begin(new CaseFiled(MATTER.concerning(concerned), 3, NOON));
        for (CaseEvent event : events) {
            file = file.after(event);
        }
        return file;
    }

    private static Outcome<List<CaseEvent>> run(CaseFile file, Caller caller, String path, String verb, Object body) {
        return CaseCommands.of(People.REACH, People.APPROVING, FixedRouting.EMPTY, (matter, at) -> List.of(), of -> 1)
                .run(file, 7, new Call(path, verb, caller, body, null), NOON)
                .map(CommandTable.Decided::events);
    }

    private static Outcome<List<CaseEvent>> noOrder() {
        return Outcome.refused(
                DispatchCode.CONCERNED_GETS_NO_ORDER.refusal(SQUAD).at("unit"));
    }

    @Test
    @DisplayName("派遣员、仲裁人都不得把反映某单位的案件派给它；派给别的单位可以 (CASE-21d, CASE-21e)")
    void no_person_orders_a_case_to_the_unit_that_it_is_about() {
        CaseFile waits = file(queued(QueueGround.BY_DECISION));
        assertThat(run(waits, DESK, "", "dispatch", new Dispatch(SQUAD.value(), "theirs")))
                .isEqualTo(noOrder());
        assertThat(run(waits, DESK, "", "dispatch", new Dispatch(CLEANING.value(), "theirs")))
                .isInstanceOf(Outcome.Done.class);

        CaseFile disputed = file(queued(QueueGround.DISPUTED));
        assertThat(run(disputed, People.caller(ARBITER, Role.ARBITER), "", "rule", new Ruling(SQUAD.value(), "theirs")))
                .isEqualTo(noOrder());
    }

    @Test
    @DisplayName("提级后改派、增加协办单位，也不得派给被反映的单位；被反映的上级不得接办 (CASE-21d, CASE-21e)")
    void neither_another_order_nor_a_cooperating_order_goes_to_the_unit_that_the_case_is_about() {
        OfficerId chief = new OfficerId("O-CHIEF");
        Caller superior = new Caller(
                chief.value(), SQUAD.value(), Set.of(Role.UNIT_LIAISON), Reach.NOWHERE.with(Scope.UNIT, SQUAD.value()));
        CaseFile referred = file(dispatched(1, CLEANING), accepted(1), referredUp(1));
        assertThat(run(
                        referred,
                        superior,
                        "orders/1",
                        "decide-refer-up",
                        new Decide(ReferUpChoice.REORDERED, "theirs", SQUAD.value(), null)))
                .isEqualTo(noOrder());
        assertThat(run(
                        referred,
                        superior,
                        "orders/1",
                        "decide-refer-up",
                        new Decide(ReferUpChoice.TAKEN_OVER, "ours", null, null)))
                .isEqualTo(noOrder());

        Cooperator helper = new Cooperator(SQUAD.value(), "watch", "near");
        assertThat(run(file(byFirstContact(1, CLEANING)), LEAD, "orders/1", "add-cooperator", helper))
                .isEqualTo(noOrder());
    }

    @Test
    @DisplayName("被反映的人不得签收、反馈、核查，同单位的其他人可以 (CASE-21d)")
    void the_person_that_a_case_is_about_neither_handles_nor_verifies_it() {
        Outcome<List<CaseEvent>> refused = DispatchCode.CONCERNED_MAY_NOT_ACT.refused(HANDLER.value());
        Caller concerned = People.caller(HANDLER, Role.HANDLER, CLEANING);
        assertThat(run(file(dispatched(1, CLEANING)), concerned, "orders/1", "accept", new Nothing()))
                .isEqualTo(refused);
        CaseFile inWork = file(dispatched(1, CLEANING), accepted(1));
        assertThat(run(inWork, concerned, "orders/1", "answer", new Answer("cleared", null)))
                .isEqualTo(refused);
        assertThat(run(inWork, LEAD, "orders/1", "answer", new Answer("cleared", null)))
                .isInstanceOf(Outcome.Done.class);

        CaseFile done = file(dispatched(1, CLEANING), accepted(1), answered(1));
        assertThat(run(done, People.caller(HANDLER, Role.VERIFIER), "orders/1", "verify", new Verify(null)))
                .isEqualTo(refused);
        assertThat(run(done, People.caller(VERIFIER, Role.VERIFIER), "orders/1", "verify", new Verify(null)))
                .isInstanceOf(Outcome.Done.class);
    }
}
