package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.DISPATCHER;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.queued;
import static org.fenbo.dispatch.casefile.Cases.with;

import java.util.List;
import java.util.Set;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.backbone.kernel.TableCode;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.referral.ReferCase.Reason;
import org.fenbo.dispatch.routing.DispatchCase.Dispatch;
import org.fenbo.dispatch.routing.FixedRouting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReferralTest {
    private static final Caller STREET = People.caller(DISPATCHER, Role.DISPATCHER);
    private static final Caller COMMAND = new Caller(
            "O-CMD",
            null,
            Set.of(Role.DISPATCHER),
            Reach.NOWHERE.with(Scope.AREA, People.DISTRICT).with(Scope.CENTRE, People.COMMAND.value()));
    private static final CaseFile WAITING = with(queued(QueueGround.BY_DECISION));

    private final CommandTable<CaseFile, CaseEvent> table =
            CaseCommands.of(People.REACH, People.APPROVING, FixedRouting.EMPTY, (matter, at) -> List.of(), of -> 1);

    @Test
    @DisplayName("街道中心写明理由上交，案件转入区指挥中心待派，候选单位不变 (CASE-2i, CASE-2d)")
    void a_referred_case_is_in_the_queue_of_the_command_centre() {
        List<CaseEvent> events = done(run(WAITING, STREET, "refer", new Reason("two streets")));

        assertThat(events)
                .containsExactly(new CaseQueued(
                        QueueGround.REFERRED,
                        3,
                        People.COMMAND,
                        List.of(new RankedUnit(CLEANING, 0.5, 4, "category")),
                        null,
                        DISPATCHER,
                        "two streets",
                        NOON));
        CaseFile referred = after(WAITING, events);
        Dispatch order = new Dispatch("U-CG", "theirs");
        assertThat(run(referred, COMMAND, "dispatch", order)).isInstanceOf(Outcome.Done.class);
        assertThat(code(run(referred, STREET, "dispatch", order))).isEqualTo(TableCode.NOT_YOUR_CENTRE);
    }

    @Test
    @DisplayName("区指挥中心写明理由接管街道待派的案件；街道不能接管 (CASE-2i, CASE-2e)")
    void the_command_centre_takes_a_waiting_case_over() {
        assertThat(done(run(WAITING, COMMAND, "take-over", new Reason("waits too long"))))
                .singleElement()
                .isInstanceOfSatisfying(CaseQueued.class, queue -> {
                    assertThat(queue.centre()).isEqualTo(People.COMMAND);
                    assertThat(queue.reason()).isEqualTo("waits too long");
                });
        assertThat(code(run(WAITING, STREET, "take-over", new Reason("r")))).isEqualTo(TableCode.NOT_YOUR_CENTRE);
        assertThat(code(run(WAITING, COMMAND, "refer", new Reason("r")))).isEqualTo(TableCode.NOT_YOUR_CENTRE);
    }

    @Test
    @DisplayName("已在区指挥中心的案件不再上交；已派出的案件不能上交 (CASE-2i)")
    void a_case_of_the_command_centre_is_not_referred_again() {
        CaseFile there = with(queued(QueueGround.BY_DECISION, "U-CMD"));
        assertThat(code(run(there, COMMAND, "refer", new Reason("r")))).isEqualTo(DispatchCode.AT_THE_COMMAND_CENTRE);
        assertThat(code(run(there, COMMAND, "take-over", new Reason("r"))))
                .isEqualTo(DispatchCode.AT_THE_COMMAND_CENTRE);
        assertThat(code(run(with(dispatched(1, CLEANING)), STREET, "refer", new Reason("r"))))
                .isEqualTo(TableCode.NOT_NOW);
    }

    private static CaseFile after(CaseFile file, List<CaseEvent> events) {
        return events.stream().reduce(file, CaseFile::after, (one, other) -> other);
    }

    private static Refusal.Code code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError(done);
            case Outcome.Refused<?>(var refusal) -> refusal.code();
        };
    }

    private static List<CaseEvent> done(Outcome<List<CaseEvent>> outcome) {
        return switch (outcome) {
            case Outcome.Done(var events) -> events;
            case Outcome.Refused(var refusal) -> throw new AssertionError(refusal.code());
        };
    }

    private Outcome<List<CaseEvent>> run(CaseFile file, Caller caller, String verb, Object body) {
        return table.run(file, 7, new Call("", verb, caller, body, null), NOON).map(CommandTable.Decided::events);
    }
}
