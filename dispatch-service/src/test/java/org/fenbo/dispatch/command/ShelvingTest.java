package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.LEADER;
import static org.fenbo.dispatch.casefile.Cases.LIAISON;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.helping;
import static org.fenbo.dispatch.casefile.Cases.referredUp;
import static org.fenbo.dispatch.casefile.Cases.shelved;
import static org.fenbo.dispatch.casefile.Cases.with;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Decision.Nothing;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.backbone.kernel.TableCode;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalGranted;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseVoided;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.ReviewChoice;
import org.fenbo.dispatch.casefile.Shelving;
import org.fenbo.dispatch.casefile.ShelvingEvent.CaseReviewed;
import org.fenbo.dispatch.casefile.ShelvingEvent.CaseShelved;
import org.fenbo.dispatch.casefile.ShelvingEvent.CaseTakenUp;
import org.fenbo.dispatch.casefile.Stage;
import org.fenbo.dispatch.casefile.VoidGround;
import org.fenbo.dispatch.handling.AnswerOrder.Answer;
import org.fenbo.dispatch.routing.FixedRouting;
import org.fenbo.dispatch.suspension.ReviewShelved.Review;
import org.fenbo.dispatch.suspension.ShelveCase.Shelve;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShelvingTest {
    private static final Caller UNIT = People.caller(LIAISON, Role.UNIT_LIAISON, CLEANING);
    private static final Caller APPROVER = People.caller(LEADER, Role.DUTY_LEADER);
    private static final Instant REVIEW = NOON.plus(Duration.ofDays(60));
    private static final CaseFile IN_WORK = with(dispatched(1, CLEANING), helping(2, SQUAD), accepted(1));
    private static final CaseFile SHELVED = IN_WORK.after(shelved());

    private final CommandTable<CaseFile, CaseEvent> table =
            CaseCommands.of(People.REACH, People.APPROVING, FixedRouting.EMPTY, (matter, at) -> List.of(), of -> 1);

    @Test
    @DisplayName("单位写明方案与复核时间申请挂账，值班长批准后案件挂账，工单不能再办 (CASE-18a,d, CASE-1a)")
    void a_case_that_the_duty_leader_lets_be_shelved_stands_in_the_ledger() {
        CaseFile requested = after(IN_WORK, done(run(IN_WORK, UNIT, "shelve", new Shelve("rebuild", REVIEW))));
        assertThat(Stage.of(requested)).isEqualTo(Stage.IN_HAND);

        List<CaseEvent> events = done(run(requested, APPROVER, "approvals/1/approve", new Nothing()));

        assertThat(events)
                .containsExactly(
                        new ApprovalGranted(1, LEADER, NOON),
                        new CaseShelved(CLEANING, "rebuild", REVIEW, LIAISON, NOON));
        CaseFile file = after(requested, events);
        assertThat(Stage.of(file)).isEqualTo(Stage.SHELVED);
        assertThat(file.shelving()).isEqualTo(new Shelving.Shelved(CLEANING, "rebuild", REVIEW, NOON, 0));
        assertThat(run(file, UNIT, "orders/1/answer", new Answer("done", null)))
                .isEqualTo(TableCode.NOT_NOW.refused("SHELVED/ACCEPTED"));
        assertThat(table.tasks(file))
                .extracting(task -> task.path() + task.verb())
                .containsExactly("review");
        assertThat(table.tasks(file).getFirst().codes()).contains("UNIT U-CG").doesNotContain("UNIT U-SQ");
    }

    @Test
    @DisplayName("复核时间已过、或超过政策所定天数的，不得挂账；协办单位、已提级未处理的案件不能申请 (CASE-18d, CASE-17c)")
    void the_time_of_the_review_is_neither_past_nor_too_far() {
        assertThat(code(run(IN_WORK, UNIT, "shelve", new Shelve("p", NOON)))).isEqualTo(DispatchCode.END_IS_PAST);
        assertThat(code(run(IN_WORK, UNIT, "shelve", new Shelve("p", NOON.plus(Duration.ofDays(90))))))
                .isEqualTo("done");
        assertThat(code(run(IN_WORK, UNIT, "shelve", new Shelve("p", NOON.plus(Duration.ofDays(91))))))
                .isEqualTo(DispatchCode.REVIEW_TOO_LATE);
        assertThat(run(
                        IN_WORK,
                        new Caller("O-SQ", "U-SQ", Set.of(Role.UNIT_LIAISON), Reach.NOWHERE.with(Scope.UNIT, "U-SQ")),
                        "shelve",
                        new Shelve("p", REVIEW)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(code(run(IN_WORK.after(referredUp(1)), UNIT, "shelve", new Shelve("p", REVIEW))))
                .isEqualTo(DispatchCode.REFERRED_UP_ALREADY);
        assertThat(code(run(with(dispatched(1, CLEANING)), UNIT, "shelve", new Shelve("p", REVIEW))))
                .isEqualTo(TableCode.NOT_NOW);
    }

    @Test
    @DisplayName("复核后继续挂账，须定下次复核时间，方案可改；也可销账，工单照旧在办 (CASE-18d)")
    void a_review_lets_the_case_stay_or_takes_it_up() {
        Review stays = new Review(ReviewChoice.CONTINUE, "designed", null, REVIEW);
        assertThat(code(run(SHELVED, UNIT, "review", new Review(ReviewChoice.CONTINUE, "f", null, null))))
                .isEqualTo(DispatchCode.REVIEW_DATE_NEEDED);
        assertThat(code(run(SHELVED, UNIT, "review", new Review(ReviewChoice.CONTINUE, "f", null, NOON))))
                .isEqualTo(DispatchCode.END_IS_PAST);

        List<CaseEvent> events = done(run(SHELVED, UNIT, "review", stays));
        assertThat(events).containsExactly(new CaseReviewed(CLEANING, "designed", "rebuild", REVIEW, LIAISON, NOON));
        CaseFile reviewed = after(SHELVED, events);
        assertThat(reviewed.shelving()).isEqualTo(new Shelving.Shelved(CLEANING, "rebuild", REVIEW, NOON, 1));
        assertThat(done(run(reviewed, UNIT, "review", new Review(ReviewChoice.CONTINUE, "f", "later", REVIEW))))
                .containsExactly(new CaseReviewed(CLEANING, "f", "later", REVIEW, LIAISON, NOON));

        List<CaseEvent> up = done(run(reviewed, UNIT, "review", new Review(ReviewChoice.TAKE_UP, "built", null, null)));
        assertThat(up).containsExactly(new CaseTakenUp("built", LIAISON, NOON));
        CaseFile again = after(reviewed, up);
        assertThat(Stage.of(again)).isEqualTo(Stage.IN_HAND);
        assertThat(again.orders()).isEqualTo(IN_WORK.orders());
        assertThat(table.possible(again, UNIT, NOON)).contains("orders/1/answer", "shelve");
    }

    @Test
    @DisplayName("挂账案件作废后不在台账 (CASE-18d, CASE-12g)")
    void a_voided_case_leaves_the_ledger() {
        CaseFile voided = SHELVED.after(new CaseVoided(VoidGround.FILED_TWICE, LEADER, NOON));

        assertThat(Stage.of(voided)).isEqualTo(Stage.VOID);
        assertThat(voided.shelving()).isEqualTo(new Shelving.None());
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

    private Outcome<List<CaseEvent>> run(CaseFile file, Caller caller, String address, Object body) {
        int end = address.lastIndexOf('/');
        Call call = new Call(end < 0 ? "" : address.substring(0, end), address.substring(end + 1), caller, body, null);
        return table.run(file, 7, call, NOON).map(CommandTable.Decided::events);
    }
}
