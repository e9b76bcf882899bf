package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.COLLECTOR;
import static org.fenbo.dispatch.casefile.Cases.HANDLER;
import static org.fenbo.dispatch.casefile.Cases.LIAISON;
import static org.fenbo.dispatch.casefile.Cases.MATTER;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.VERIFIER;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.answered;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.helpAccepted;
import static org.fenbo.dispatch.casefile.Cases.helpAnswered;
import static org.fenbo.dispatch.casefile.Cases.helping;
import static org.fenbo.dispatch.casefile.Cases.reworked;
import static org.fenbo.dispatch.casefile.Cases.with;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Decision.Nothing;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.TableCode;
import org.fenbo.backbone.kernel.Task;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseLinks;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.FilingEvent.CaseFiled;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.OrderEvent.OrderAnswered;
import org.fenbo.dispatch.casefile.OrderEvent.PersonNamed;
import org.fenbo.dispatch.casefile.Separation;
import org.fenbo.dispatch.handling.AnswerOrder.Answer;
import org.fenbo.dispatch.naming.NamePerson.Person;
import org.fenbo.dispatch.naming.Officers;
import org.fenbo.dispatch.naming.Presence;
import org.fenbo.dispatch.naming.Presence.State;
import org.fenbo.dispatch.routing.FixedRouting;
import org.fenbo.dispatch.routing.Routing;
import org.fenbo.dispatch.verification.VerifyWork.Verify;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The order is at the unit {@code U-CG}. */
class NamePersonTest {
    private static final Caller UNIT = People.caller(LIAISON, Role.UNIT_LIAISON, CLEANING);
    private static final Caller THE_HANDLER = People.caller(HANDLER, Role.HANDLER, CLEANING);
    private static final Caller COLLEAGUE = People.caller(new OfficerId("O-HAND-2"), Role.HANDLER, CLEANING);
    private static final FixedOfficers OFFICERS = FixedOfficers.handlers("U-CG", "O-HAND", "O-HAND-2", "O-COLL")
            .with("O-STATIONED", "handler", "U-SQ", "U-CG")
            .with("O-ELSE", "handler", "U-TH")
            .with("O-CLERK", "unit-liaison", "U-CG");
    private static final CaseFile ORDERED = with(dispatched(1, CLEANING));
    private static final CaseEvent NAMED = new PersonNamed(1, HANDLER, LIAISON, null, NOON);

    private static CommandTable<CaseFile, CaseEvent> table(Officers officers, Routing list) {
        return CaseCommands.of(
                People.REACH,
                People.APPROVING,
                list,
                (matter, at) -> List.of(),
                of -> 1,
                new CaseCommands.Outside(CaseLinks.NONE, officers));
    }

    private final CommandTable<CaseFile, CaseEvent> table = table(OFFICERS, FixedRouting.EMPTY);

    @Test
    @DisplayName("联络人指定本单位或驻点在本单位的办理人员；其他单位的、没有办理角色的、名册没有的不行 (CASE-12d, ORG-4b)")
    void the_liaison_names_a_handler_of_the_unit_or_one_who_is_stationed_there() {
        assertThat(name(ORDERED, "O-HAND")).isEqualTo(Outcome.done(List.of(NAMED)));
        assertThat(name(ORDERED, "O-STATIONED"))
                .isEqualTo(
                        Outcome.done(List.of(new PersonNamed(1, new OfficerId("O-STATIONED"), LIAISON, null, NOON))));
        assertThat(code(name(ORDERED, "O-ELSE"))).isEqualTo(DispatchCode.NOT_OF_UNIT);
        assertThat(code(name(ORDERED, "O-NOBODY"))).isEqualTo(DispatchCode.NOT_OF_UNIT);
        assertThat(code(name(ORDERED, "O-CLERK"))).isEqualTo(DispatchCode.NOT_A_HANDLER);
        assertThat(code(name(ORDERED.after(NAMED), "O-HAND"))).isEqualTo(DispatchCode.NAMED_ALREADY);
        assertThat(code(run(ORDERED, THE_HANDLER, "name-person", new Person("O-HAND"))))
                .isEqualTo(TableCode.NOT_YOUR_ROLE);
        assertThat(code(run(
                        ORDERED,
                        People.caller(LIAISON, Role.UNIT_LIAISON, SQUAD),
                        "name-person",
                        new Person("O-HAND"))))
                .isEqualTo(DispatchCode.NO_SUCH_CASE);
    }

    @Test
    @DisplayName("离岗的人不能被指定，答复写明返岗时间；暂离的人可以，记下返岗时间 (ORG-9b,c)")
    void a_person_who_is_out_is_refused_and_one_who_is_away_returns_at_a_known_time() {
        Optional<Instant> end = Optional.of(NOON.plusSeconds(3_600));
        CommandTable<CaseFile, CaseEvent> absent = table(
                OFFICERS.absent("O-HAND", new Presence(State.OUT, end))
                        .absent("O-HAND-2", new Presence(State.AWAY, end)),
                FixedRouting.EMPTY);

        Outcome<?> out = run(absent, ORDERED, UNIT, "name-person", new Person("O-HAND"));
        assertThat(out)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().detail().chinese())
                                .contains("O-HAND", "2026-11-22 05:00"));
        assertThat(code(out)).isEqualTo(DispatchCode.PERSON_IS_OUT);
        assertThat(run(absent, ORDERED, UNIT, "name-person", new Person("O-HAND-2")))
                .isEqualTo(Outcome.done(
                        List.of(new PersonNamed(1, new OfficerId("O-HAND-2"), LIAISON, end.orElseThrow(), NOON))));
    }

    @Test
    @DisplayName("指定后，签收和办理只是该人的任务，本单位其他办理人不得代办；联络人可以，也可改指定他人 (CASE-12d)")
    void the_order_is_the_task_of_the_named_person() {
        CaseFile named = ORDERED.after(NAMED);
        assertThat(task(ORDERED, "accept").only()).isEmpty();
        assertThat(task(named, "accept").only()).contains("O-HAND");
        assertThat(code(run(named, COLLEAGUE, "accept", new Nothing()))).isEqualTo(DispatchCode.ANOTHER_IS_NAMED);
        assertThat(code(run(named, THE_HANDLER, "accept", new Nothing()))).isEqualTo("done");
        assertThat(code(run(named, UNIT, "accept", new Nothing()))).isEqualTo("done");

        CaseFile inWork = named.after(accepted(1));
        assertThat(task(inWork, "answer").only()).contains("O-HAND");
        assertThat(code(run(inWork, COLLEAGUE, "answer", new Answer("done", null))))
                .isEqualTo(DispatchCode.ANOTHER_IS_NAMED);
        CaseFile other = inWork.after(new PersonNamed(1, new OfficerId("O-HAND-2"), LIAISON, null, NOON));
        assertThat(code(run(other, COLLEAGUE, "answer", new Answer("done", null))))
                .isEqualTo("done");
        assertThat(table.possible(inWork, COLLEAGUE, NOON)).doesNotContain("orders/1/answer");
    }

    @Test
    @DisplayName("协办单位也可指定；返工仍由该人办理；已反馈的工单不再指定 (CASE-12d)")
    void a_helping_unit_names_a_person_too_and_rework_stays_with_the_person() {
        CaseFile helped = with(dispatched(1, SQUAD), helping(2, CLEANING));
        assertThat(code(run(table, helped, UNIT, "orders/2/name-person", new Person("O-HAND"))))
                .isEqualTo("done");
        CaseFile answered = ORDERED.after(NAMED).after(accepted(1)).after(answered(1));
        assertThat(code(name(answered, "O-HAND-2"))).isEqualTo(TableCode.NOT_NOW);
        assertThat(task(answered.after(reworked(1)), "answer").only()).contains("O-HAND");
    }

    @Test
    @DisplayName("采办分离：采集人、采集人所在单位的人（含驻点）、核查过本案的人不得被指定 (CASE-6c,d,g, CASE-12d)")
    void who_may_not_handle_the_case_is_not_named() {
        assertThat(code(name(ORDERED, COLLECTOR.value()))).isEqualTo(DispatchCode.COLLECTOR_MAY_NOT_HANDLE);
        CaseFile seenBySquad =
                CaseFile.begin(new CaseFiled(MATTER.seenBy(SQUAD), 3, NOON)).after(dispatched(1, CLEANING));
        assertThat(code(name(seenBySquad, "O-STATIONED"))).isEqualTo(DispatchCode.COLLECTORS_UNIT_MAY_NOT_HANDLE);
        assertThat(code(name(seenBySquad, "O-HAND"))).isEqualTo("done");
        CommandTable<CaseFile, CaseEvent> personOnly =
                table(OFFICERS, ((FixedRouting) FixedRouting.EMPTY).apart(Separation.PERSON_ONLY));
        assertThat(code(run(personOnly, seenBySquad, UNIT, "name-person", new Person("O-STATIONED"))))
                .isEqualTo("done");

        CommandTable<CaseFile, CaseEvent> verifiers =
                table(OFFICERS.with(VERIFIER.value(), "handler", "U-CG"), FixedRouting.EMPTY);
        CaseFile rework = ORDERED.after(accepted(1)).after(answered(1)).after(reworked(1));
        assertThat(code(run(verifiers, rework, UNIT, "name-person", new Person(VERIFIER.value()))))
                .isEqualTo(DispatchCode.VERIFIER_MAY_NOT_HANDLE);
    }

    @Test
    @DisplayName("被指定的人即为办理人：联络人代为签收或反馈，该人也不得核查，核查队列不列给他；指定后尚未签收也不得核查 (CASE-6g, CASE-12d)")
    void a_named_person_handles_the_case_also_when_the_liaison_acts_for_the_unit() {
        CaseEvent byLiaison = new OrderAnswered(1, LIAISON, "done", List.of(), NOON);
        assertNoVerifier(ORDERED.after(NAMED).after(accepted(1)).after(byLiaison));
        assertNoVerifier(ORDERED.after(accepted(1)).after(NAMED).after(byLiaison));
        CaseFile helped =
                with(dispatched(1, SQUAD), helping(2, CLEANING), new PersonNamed(2, HANDLER, LIAISON, null, NOON));
        CaseEvent squadAnswered = new OrderAnswered(1, new OfficerId("O-SQUAD"), "done", List.of(), NOON);
        assertNoVerifier(helped.after(accepted(1)).after(squadAnswered));
        CaseFile helpGiven = helped.after(helpAccepted(2, LIAISON)).after(helpAnswered(2, LIAISON));
        assertThat(helpGiven.orders().handlers()).contains(HANDLER, LIAISON);
        CaseFile another = helped.after(new PersonNamed(2, new OfficerId("O-HAND-2"), LIAISON, null, NOON));
        assertThat(code(run(
                        another.after(accepted(1)).after(squadAnswered),
                        People.caller(HANDLER, Role.VERIFIER),
                        "verify",
                        new Verify(null))))
                .as("who was named no more, and did nothing")
                .isEqualTo("done");
    }

    /** The handler verifies the first order as a verifier of the district. */
    private void assertNoVerifier(CaseFile answered) {
        assertThat(code(run(answered, People.caller(HANDLER, Role.VERIFIER), "verify", new Verify(null))))
                .isEqualTo(DispatchCode.HANDLER_MAY_NOT_VERIFY);
        assertThat(task(answered, "verify").excluded()).contains(HANDLER.value());
    }

    private Task task(CaseFile file, String verb) {
        return table.tasks(file).stream()
                .filter(task -> task.verb().equals(verb))
                .findFirst()
                .orElseThrow();
    }

    private static Object code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Refusal refusal) ? refusal.code() : "done";
    }

    private Outcome<List<CaseEvent>> name(CaseFile file, String person) {
        return run(file, UNIT, "name-person", new Person(person));
    }

    private Outcome<List<CaseEvent>> run(CaseFile file, Caller caller, String verb, Object body) {
        return run(table, file, caller, verb, body);
    }

    /** @param address the verb of a command on the first order, or the address of a command on another order */
    private static Outcome<List<CaseEvent>> run(
            CommandTable<CaseFile, CaseEvent> table, CaseFile file, Caller caller, String address, Object body) {
        int end = address.lastIndexOf('/');
        Call call = end < 0
                ? new Call("orders/1", address, caller, body, null)
                : new Call(address.substring(0, end), address.substring(end + 1), caller, body, null);
        return table.run(file, 7, call, NOON).map(CommandTable.Decided::events);
    }
}
