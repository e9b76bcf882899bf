package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.DISPATCHER;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.queued;
import static org.fenbo.dispatch.casefile.Cases.referred;
import static org.fenbo.dispatch.casefile.Cases.returnAsked;
import static org.fenbo.dispatch.casefile.Cases.returnGranted;
import static org.fenbo.dispatch.casefile.Cases.with;
import static org.fenbo.dispatch.casefile.Cases.withdrawn;

import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.events.inbox.NotYet;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.casefile.ApprovalEvent;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.Cases;
import org.fenbo.dispatch.casefile.CooperationEvent.CooperationDispatched;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.Responsibility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The waiting cases of these tests were looked up in revision 3. */
class LookUpAgainTest {
    private static final Instant LATER = NOON.plusSeconds(3_600);
    private static final Words WHY = new Words("理由", "why");
    private static final Responsibility.Explanation EXPLAINED = Responsibility.Explanation.of(WHY);
    private static final RankedUnit ALIKE = new RankedUnit(CLEANING, 0.5, 4, "category");

    @Test
    @DisplayName("待派遣的案件，新版本生效后有职责承担的，按该职责派给主办与协办单位 (REG-3j)")
    void a_waiting_case_is_dispatched_if_the_new_revision_has_a_duty_for_it() {
        Answer duty = new Answer.ByDuty(SQUAD, "D-9", 4, List.of(new Answer.Cooperator(CLEANING, "清运")), "牵头", WHY);
        Responsibility line = new Responsibility.ByDuty("D-9", 4, EXPLAINED);
        assertThat(again(with(queued(QueueGround.FIRST_CONTACT)), duty))
                .containsExactly(
                        new OrderDispatched(1, SQUAD, line, "牵头", LATER),
                        new CooperationDispatched(2, CLEANING, line, "清运", LATER));
    }

    @Test
    @DisplayName("新版本仍由人工研判的，待派遣案件换成新版本的候选单位与说明 (REG-3j, REG-5b)")
    void a_waiting_case_gets_the_candidates_of_the_new_revision() {
        RankedUnit named = RankedUnit.ofRegistry(SQUAD, 0.6, 60);
        assertThat(again(with(queued(QueueGround.FIRST_CONTACT)), new Answer.ByDecision("D-9", 4, List.of(named), WHY)))
                .containsExactly(
                        new CaseQueued(QueueGround.BY_DECISION, 4, null, List.of(named, ALIKE), EXPLAINED, LATER));
    }

    @Test
    @DisplayName("退回后待派遣的，新版本生效后仍由人决定，已退回的单位不列为候选 (REG-3j, CASE-5d)")
    void a_returned_case_still_waits_for_a_person() {
        CaseFile returned = with(
                dispatched(1, CLEANING), accepted(1), returnAsked(1), returnGranted(1), queued(QueueGround.RETURNED));
        assertThat(again(returned, new Answer.ByDuty(SQUAD, "D-9", 4, List.of(), "", WHY)))
                .singleElement()
                .isInstanceOfSatisfying(CaseQueued.class, queue -> {
                    assertThat(queue.ground()).isEqualTo(QueueGround.RETURNED);
                    assertThat(queue.revision()).isEqualTo(4);
                    assertThat(queue.candidates()).containsExactly(RankedUnit.ofRegistry(SQUAD, 0, 0));
                });
    }

    @ParameterizedTest
    @EnumSource(
            value = QueueGround.class,
            names = {"WITHDRAWN", "DISPUTED"})
    @DisplayName("撤回的和待裁的案件，新版本生效后仍由人决定 (REG-3j, CASE-5e, CASE-12g)")
    void a_withdrawn_or_disputed_case_still_waits_for_a_person(QueueGround ground) {
        CaseFile waiting = with(dispatched(1, CLEANING), withdrawn(1), queued(ground));
        assertThat(again(waiting, new Answer.ByDuty(SQUAD, "D-9", 4, List.of(), "", WHY)))
                .singleElement()
                .isInstanceOfSatisfying(CaseQueued.class, queue -> {
                    assertThat(queue.ground()).isEqualTo(ground);
                    assertThat(queue.revision()).isEqualTo(4);
                });
    }

    @Test
    @DisplayName("重办待派的案件，新版本生效后仍由人决定，理由仍为重办 (REG-3j, CASE-13e)")
    void a_case_to_redo_still_waits_for_a_person() {
        for (QueueGround ground : List.of(QueueGround.REDO, QueueGround.FIRST_CONTACT)) {
            CaseFile waiting = Cases.done().after(Cases.reopened(1)).after(queued(ground));
            assertThat(again(waiting, new Answer.ByDuty(SQUAD, "D-9", 4, List.of(), "", WHY)))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            CaseQueued.class,
                            queue -> assertThat(queue.ground()).isEqualTo(QueueGround.REDO));
        }
    }

    @Test
    @DisplayName("上交的案件没有派过单，新版本列入职责后仍由区指挥中心决定 (REG-3j, CASE-2i)")
    void a_referred_case_without_an_order_still_waits_for_a_person() {
        assertThat(again(
                        with(referred(QueueGround.BY_DECISION)),
                        new Answer.ByDuty(SQUAD, "D-9", 4, List.of(), "", WHY)))
                .singleElement()
                .isInstanceOfSatisfying(
                        CaseQueued.class, queue -> assertThat(queue.ground()).isEqualTo(QueueGround.REFERRED));
    }

    @Test
    @DisplayName("上交的案件经过清单未覆盖的版本再回到有职责的版本，仍由人决定，上交人与理由不丢 (REG-3j, CASE-2d,i)")
    void a_referred_case_stays_with_people_through_a_revision_without_a_duty() {
        CaseFile referred = with(referred(QueueGround.BY_DECISION));
        CaseEvent uncovered = again(referred, new Answer.None(4, WHY)).getLast();
        CaseFile firstContact = referred.after(uncovered);
        assertThat(uncovered)
                .isInstanceOfSatisfying(
                        CaseQueued.class, queue -> assertThat(queue.ground()).isEqualTo(QueueGround.FIRST_CONTACT));

        assertThat(again(firstContact, new Answer.ByDuty(SQUAD, "D-9", 3, List.of(), "", WHY)))
                .singleElement()
                .isInstanceOfSatisfying(CaseQueued.class, queue -> {
                    assertThat(queue.ground()).isEqualTo(QueueGround.REFERRED);
                    assertThat(queue.decidedBy()).isEqualTo(DISPATCHER);
                    assertThat(queue.reason()).isEqualTo("two streets");
                });
    }

    @Test
    @DisplayName("退回后清单无职责涵盖、按首问待派的，新版本列入职责后仍由人决定，不自动派给退回的单位 (REG-3j)")
    void a_returned_case_of_first_contact_is_not_dispatched_automatically_when_a_duty_covers_it() {
        CaseFile returned =
                with(dispatched(1, CLEANING), returnAsked(1), returnGranted(1), queued(QueueGround.FIRST_CONTACT));
        assertThat(again(returned, new Answer.ByDuty(CLEANING, "D-9", 4, List.of(), "", WHY)))
                .singleElement()
                .isInstanceOfSatisfying(
                        CaseQueued.class, queue -> assertThat(queue.ground()).isEqualTo(QueueGround.RETURNED));
    }

    @Test
    @DisplayName("同一版本只查一次；已派单的案件不因新版本改派 (REG-3j)")
    void a_case_is_looked_up_once_in_a_revision_and_keeps_its_order() {
        CaseEvent waiting = queued(QueueGround.FIRST_CONTACT);
        Answer present = new Answer.ByDuty(SQUAD, "D-9", 3, List.of(), "", WHY);
        Answer next = new Answer.ByDuty(SQUAD, "D-9", 4, List.of(), "", WHY);
        assertThat(again(with(waiting), present)).isEmpty();
        assertThat(again(with(waiting, dispatched(1, CLEANING)), next)).isEmpty();
        assertThat(again(with(dispatched(1, CLEANING)), next)).isEmpty();
        assertThat(lookUp(next).of(null)).isEmpty();
    }

    @Test
    @DisplayName("申请作废等待批准时，新版本不派单、不换队列 (REG-3j)")
    void a_case_with_a_pending_request_stays_as_it_is() {
        ApprovalEvent.Requester dispatcher =
                new ApprovalEvent.Requester(DISPATCHER, null, List.of("dispatcher"), List.of());
        CaseFile asked = with(
                queued(QueueGround.FIRST_CONTACT),
                new ApprovalEvent.ApprovalRequested(1, "void", "void", dispatcher, "{}", NOON));
        assertThat(again(asked, new Answer.ByDuty(SQUAD, "D-9", 4, List.of(), "", WHY)))
                .isEmpty();
    }

    @Test
    @DisplayName("案件已按更新的版本查过，而本实例尚无该版本的，留待下一轮 (REG-3j, R16)")
    void a_case_waits_for_the_revision_in_which_it_was_looked_up() {
        CaseFile later = with(new CaseQueued(QueueGround.BY_DECISION, 5, null, List.of(), NOON));
        assertThatThrownBy(() -> again(later, new Answer.ByDuty(SQUAD, "D-9", 4, List.of(), "", WHY)))
                .isInstanceOf(NotYet.class);
    }

    /** This instance has the revisions up to 4. */
    private static void has(int revision) {
        if (revision > 4) {
            throw new NotYet("revision:" + revision);
        }
    }

    private static List<CaseEvent> again(CaseFile file, Answer answer) {
        return lookUp(answer).of(file);
    }

    private static LookUpAgain lookUp(Answer answer) {
        return new LookUpAgain(
                new FixedRouting(answer), (matter, at) -> List.of(ALIKE), of -> 1, LookUpAgainTest::has, () -> LATER);
    }
}
