package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.DISPATCHER;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.answered;
import static org.fenbo.dispatch.casefile.Cases.byFirstContact;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.helping;
import static org.fenbo.dispatch.casefile.Cases.queued;
import static org.fenbo.dispatch.casefile.Cases.reworked;
import static org.fenbo.dispatch.casefile.Cases.with;
import static org.fenbo.dispatch.casefile.Cases.withdrawn;

import java.util.List;
import java.util.Set;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.TableCode;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CooperationEvent.CooperationWithdrawn;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.OrderEvent.OrderWithdrawn;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.Stage;
import org.fenbo.dispatch.casefile.WithdrawGround;
import org.fenbo.dispatch.routing.Answer;
import org.fenbo.dispatch.routing.DispatchCase.Dispatch;
import org.fenbo.dispatch.routing.FixedRouting;
import org.fenbo.dispatch.routing.WithdrawOrder.Withdraw;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WithdrawTest {
    private static final Caller CENTRE =
            new Caller(DISPATCHER.value(), null, Set.of(Role.DISPATCHER), People.IN_DISTRICT);
    private static final Answer BY_DUTY =
            new Answer.ByDuty(CLEANING, "D-5", 5, List.of(), "", new Words("按职责", "by duty"));

    private final CommandTable<CaseFile, CaseEvent> table = CaseCommands.of(
            People.REACH, People.APPROVING, new FixedRouting(BY_DUTY), (matter, at) -> List.of(), of -> 1);

    @Test
    @DisplayName("撤回工单须选理由；未完的协办单一并撤回，案件重新待派，不再自动派出 (CASE-12g)")
    void a_withdrawn_order_puts_the_case_and_its_helpers_back_to_a_person() {
        CaseFile file = with(dispatched(1, CLEANING), helping(2, SQUAD), accepted(1));

        assertThat(withdraw(file))
                .isEqualTo(Outcome.done(List.of(
                        new OrderWithdrawn(1, WithdrawGround.WRONG_UNIT, DISPATCHER, NOON),
                        new CooperationWithdrawn(2, NOON),
                        new CaseQueued(
                                QueueGround.WITHDRAWN,
                                5,
                                null,
                                List.of(RankedUnit.ofRegistry(CLEANING, 0, 0)),
                                new Responsibility.Explanation("重新待派后再查清单：按职责", "asked again for the queue: by duty"),
                                NOON))));
    }

    @Test
    @DisplayName("撤回后可改派，也可派回原单位 (CASE-12g)")
    void after_a_withdrawal_the_same_unit_may_get_the_case_again() {
        CaseFile file = with(dispatched(1, CLEANING), withdrawn(1), queued(QueueGround.WITHDRAWN));

        assertThat(Stage.of(file)).isEqualTo(Stage.TO_DISPATCH);
        assertThat(run(file, "", "dispatch", new Dispatch("U-CG", "theirs after all")))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("返工中的工单仍可撤回；已反馈的等核查，不可撤回 (CASE-12g)")
    void an_order_can_be_withdrawn_until_its_unit_has_answered() {
        CaseFile inRework = with(dispatched(1, CLEANING), accepted(1), answered(1), reworked(1));
        CaseFile waitsForVerification = with(dispatched(1, CLEANING), accepted(1), answered(1));

        assertThat(withdraw(inRework)).isInstanceOf(Outcome.Done.class);
        assertThat(withdraw(waitsForVerification)).isEqualTo(TableCode.NOT_NOW.refused("TO_VERIFY/ANSWERED"));
    }

    @Test
    @DisplayName("首问负责的工单签收前可撤回改派，签收后不得撤回 (CASE-12g)")
    void an_order_by_first_contact_is_withdrawn_only_until_its_unit_has_accepted_it() {
        CaseFile sent = with(queued(QueueGround.FIRST_CONTACT), byFirstContact(1, CLEANING));

        assertThat(withdraw(sent)).isInstanceOf(Outcome.Done.class);
        assertThat(withdraw(sent.after(accepted(1)))).isEqualTo(DispatchCode.FIRST_CONTACT_KEEPS.refused());
    }

    @Test
    @DisplayName("撤回后清单仍无职责涵盖的，仍按首问负责待派 (CASE-4a)")
    void a_withdrawn_case_that_no_duty_covers_is_of_first_contact() {
        CommandTable<CaseFile, CaseEvent> uncovered = CaseCommands.of(
                People.REACH,
                People.APPROVING,
                new FixedRouting(new Answer.None(5, new Words("无职责", "no duty"))),
                (matter, at) -> List.of(),
                of -> 1);
        Call call = new Call("orders/1", "withdraw", CENTRE, new Withdraw(WithdrawGround.WRONG_UNIT), null);

        assertThat(uncovered.run(with(dispatched(1, CLEANING)), 7, call, NOON))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(((CommandTable.Decided<?>) done.value())
                                        .events()
                                        .getLast())
                                .isInstanceOfSatisfying(
                                        CaseQueued.class,
                                        queued -> assertThat(queued.ground()).isEqualTo(QueueGround.FIRST_CONTACT)));
    }

    @Test
    @DisplayName("分拨中心不得以“裁决撤销”为由撤回 (CASE-5f)")
    void the_centre_does_not_annul_a_ruling() {
        assertThat(run(
                        with(dispatched(1, CLEANING)),
                        "orders/1",
                        "withdraw",
                        new Withdraw(WithdrawGround.RULING_ANNULLED)))
                .isEqualTo(Outcome.refused(DispatchCode.NOT_RULED.refusal().at("ground")));
    }

    private Outcome<List<CaseEvent>> withdraw(CaseFile file) {
        return run(file, "orders/1", "withdraw", new Withdraw(WithdrawGround.WRONG_UNIT));
    }

    private Outcome<List<CaseEvent>> run(CaseFile file, String path, String verb, Object body) {
        return table.run(file, 7, new Call(path, verb, CENTRE, body, null), NOON)
                .map(CommandTable.Decided::events);
    }
}
