package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.HANDLER;
import static org.fenbo.dispatch.casefile.Cases.LEADER;
import static org.fenbo.dispatch.casefile.Cases.LIAISON;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.VERIFIER;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.answered;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.helpAccepted;
import static org.fenbo.dispatch.casefile.Cases.helping;
import static org.fenbo.dispatch.casefile.Cases.verified;
import static org.fenbo.dispatch.casefile.Cases.waived;
import static org.fenbo.dispatch.casefile.Cases.with;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.TableCode;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.ClosingBasis;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseClosed;
import org.fenbo.dispatch.casefile.Demands;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.closure.CloseCase.Close;
import org.fenbo.dispatch.cooperation.WaiveCooperation.Waive;
import org.fenbo.dispatch.handling.AnswerOrder.Answer;
import org.fenbo.dispatch.routing.FixedRouting;
import org.fenbo.dispatch.verification.VerifyWork.Verify;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClosersTest {
    private static final CaseFile DONE = with(dispatched(1, CLEANING), accepted(1), answered(1), verified(1));
    private static final Caller DUTY_LEADER = People.caller(LEADER, Role.DUTY_LEADER);
    private static final Caller AREA_LEADER = People.caller(new OfficerId("O-SEC"), Role.AREA_LEADER);
    private static final CaseEvent BY_RULE = new CaseClosed(ClosingBasis.SOLVED, new OfficerId("dispatch"), NOON);
    private static final Demands RULE = Demands.NONE.closedBy(List.of(), true);

    private static CommandTable<CaseFile, CaseEvent> table(Demands demands) {
        return CaseCommands.of(
                People.reach(Optional.of(People.CENTRE), demands, Map.of()),
                People.APPROVING,
                FixedRouting.demanding(demands),
                (matter, at) -> List.of(),
                of -> 1);
    }

    private static Outcome<List<CaseEvent>> run(
            Demands demands, CaseFile file, Caller caller, String path, String verb, Object body) {
        return table(demands)
                .run(file, 7, new Call(path, verb, caller, body, null), NOON)
                .map(CommandTable.Decided::events);
    }

    private static Outcome<List<CaseEvent>> close(Demands demands, Caller caller) {
        return run(demands, DONE, caller, "", "close", new Close(ClosingBasis.SOLVED));
    }

    @Test
    @DisplayName("分级指定结案角色的，由该角色结案，值班长不结案，待办也只在该角色的队列；未指定的由值班长结案 (CASE-13d, REG-11e)")
    void the_role_that_the_grade_names_closes_the_case() {
        Demands named = Demands.NONE.closedBy(List.of(Role.AREA_LEADER), false);
        assertThat(close(named, AREA_LEADER)).isInstanceOf(Outcome.Done.class);
        assertThat(close(named, DUTY_LEADER))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(TableCode.NOT_YOUR_PART));
        assertThat(table(named).tasks(DONE))
                .filteredOn(task -> task.verb().equals("close"))
                .singleElement()
                .satisfies(task ->
                        assertThat(task.codes()).isNotEmpty().allMatch(code -> code.startsWith("PART area-leader ")));

        assertThat(close(Demands.NONE, DUTY_LEADER)).isInstanceOf(Outcome.Done.class);
        assertThat(close(Demands.NONE, AREA_LEADER)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @DisplayName("办理、核查、结案是三个人：办理过或核查过的人不得结案，待办也不在其队列 (CASE-13d)")
    void nobody_closes_a_case_that_they_handled_or_verified() {
        for (OfficerId other : List.of(HANDLER, VERIFIER)) {
            assertThat(close(Demands.NONE, People.caller(other, Role.DUTY_LEADER)))
                    .isEqualTo(DispatchCode.CLOSER_IS_APART.refused(other));
        }
        assertThat(table(Demands.NONE).tasks(DONE))
                .filteredOn(task -> task.verb().equals("close"))
                .singleElement()
                .satisfies(task -> assertThat(task.excluded())
                        .containsExactlyInAnyOrder(LIAISON.value(), HANDLER.value(), VERIFIER.value()));
    }

    @Test
    @DisplayName("事项允许按规则结案的，核查通过即由平台以“已解决”结案；有结案条件的仍由人确认 (CASE-13d, REG-11k)")
    void a_rule_closes_the_case_when_its_work_is_verified() {
        CaseFile toVerify = with(dispatched(1, CLEANING), accepted(1), answered(1));
        Caller verifier = People.caller(VERIFIER, Role.VERIFIER);
        assertThat(run(RULE, toVerify, verifier, "orders/1", "verify", new Verify(null)))
                .isEqualTo(Outcome.done(List.of(verified(1), BY_RULE)));
        assertThat(run(Demands.NONE, toVerify, verifier, "orders/1", "verify", new Verify(null)))
                .isEqualTo(Outcome.done(List.of(verified(1))));
        Demands condition = new Demands(Map.of(), Optional.of("清运完毕")).closedBy(List.of(), true);
        assertThat(run(condition, toVerify, verifier, "orders/1", "verify", new Verify(null)))
                .isEqualTo(Outcome.done(List.of(verified(1))));
    }

    @Test
    @DisplayName("尚有协办未反馈的，按规则不结案；最后一张协办单反馈或免办后结案 (CASE-13d, CASE-8c)")
    void a_rule_waits_for_the_cooperating_orders() {
        CaseFile helped = with(dispatched(1, CLEANING), helping(2, SQUAD), accepted(1), answered(1));
        Outcome<List<CaseEvent>> checked =
                run(RULE, helped, People.caller(VERIFIER, Role.VERIFIER), "orders/1", "verify", new Verify(null));
        assertThat(checked).isEqualTo(Outcome.done(List.of(verified(1))));

        CaseFile waits = helped.after(verified(1));
        Caller lead = People.caller(LIAISON, Role.UNIT_LIAISON, CLEANING);
        assertThat(run(RULE, waits, lead, "orders/2", "waive", new Waive("not needed")))
                .isEqualTo(Outcome.done(List.of(waived(2), BY_RULE)));
        OfficerId helper = new OfficerId("O-HELP");
        Caller squad = People.caller(helper, Role.HANDLER, SQUAD);
        assertThat(run(
                        RULE,
                        waits.after(helpAccepted(2, helper)),
                        squad,
                        "orders/2",
                        "answer",
                        new Answer("measured", null)))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.value().toString()).contains(BY_RULE.toString()));
    }
}
