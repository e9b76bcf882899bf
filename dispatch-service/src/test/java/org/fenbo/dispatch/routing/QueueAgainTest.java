package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.MATTER;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.queued;
import static org.fenbo.dispatch.casefile.Cases.referred;
import static org.fenbo.dispatch.casefile.Cases.returnAsked;
import static org.fenbo.dispatch.casefile.Cases.returnGranted;
import static org.fenbo.dispatch.casefile.Cases.with;
import static org.fenbo.dispatch.routing.MadeUpRegistry.centre;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.RoutingContent.Assignment;
import org.fenbo.dispatch.routing.RoutingContent.DutyEntry;
import org.fenbo.dispatch.routing.RoutingContent.Where;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QueueAgainTest {
    private static final String GRID = "440399001001";
    private static final Routing LIST = new InForce(new MadeUpRegistry(
                    List.of(new DutyEntry(
                            "D-1",
                            Objects.requireNonNull(MATTER.category()).value(),
                            Where.ANYWHERE,
                            new Assignment.ByDecision(List.of()))),
                    List.of(),
                    List.of(centre("U-S1", "STREET", GRID), centre("U-CMD", "DISTRICT", "D")),
                    Map.of(),
                    false)
            .table());

    @Test
    @DisplayName("单位退回后，街道的案件回街道中心，上交的案件仍在区指挥中心 (CASE-2d, CASE-5d)")
    void a_returned_case_waits_where_it_was_dispatched() {
        assertThat(centreAfterReturn(queued(QueueGround.BY_DECISION, "U-S1"))).isEqualTo("U-S1");
        assertThat(centreAfterReturn(referred(QueueGround.BY_DECISION))).isEqualTo("U-CMD");
    }

    @Test
    @DisplayName("没有上交过的案件不因曾在区指挥中心而留下：有了职责后回到街道中心 (CASE-2a)")
    void a_case_of_first_contact_that_nobody_referred_goes_to_the_street_when_the_list_covers_it() {
        assertThat(centreAfterReturn(queued(QueueGround.FIRST_CONTACT, "U-CMD")))
                .isEqualTo("U-S1");
    }

    private static String centreAfterReturn(CaseEvent waiting) {
        CaseFile file = with(waiting, dispatched(1, CLEANING), returnAsked(1));
        CaseQueued again = (CaseQueued) new QueueAgain(LIST, (matter, at) -> List.of())
                .after(file, returnGranted(1), QueueGround.RETURNED, NOON)
                .getLast();
        return Objects.requireNonNull(again.centre()).value();
    }

    @Test
    @DisplayName("上交的案件再次待派时，理由为退回，不再显示为上交 (CASE-2i)")
    void the_ground_is_the_last_reason() {
        CaseFile file = with(referred(QueueGround.BY_DECISION), dispatched(1, CLEANING), returnAsked(1));
        assertThat(new QueueAgain(LIST, (matter, at) -> List.of())
                        .after(file, returnGranted(1), QueueGround.RETURNED, NOON)
                        .getLast())
                .isInstanceOfSatisfying(CaseQueued.class, again -> {
                    assertThat(again.ground()).isEqualTo(QueueGround.RETURNED);
                    assertThat(again.centre()).isEqualTo(new UnitCode("U-CMD"));
                });
    }
}
