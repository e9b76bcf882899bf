package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.MATTER;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.closed;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.queued;
import static org.fenbo.dispatch.casefile.Cases.returnAsked;
import static org.fenbo.dispatch.casefile.Cases.returnGranted;
import static org.fenbo.dispatch.casefile.Cases.with;

import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.Cases;
import org.fenbo.dispatch.casefile.FilingEvent.CaseFiled;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.QueueGround;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests the codes that a case belongs to. */
class WhoseCaseTest {
    @Test
    @DisplayName("上报的系统和采集员都是案件的“本人”；两者都没有时，案件没有“本人” (SEC-1e)")
    void a_case_is_owned_by_the_system_that_sent_it_and_by_its_collector() {
        assertThat(own("hotline-12345", new OfficerId("O-COLL"))).containsExactlyInAnyOrder("hotline-12345", "O-COLL");
        assertThat(own("hotline-12345", null)).containsExactly("hotline-12345");
        assertThat(own(null, new OfficerId("O-COLL"))).containsExactly("O-COLL");
        assertThat(own(null, null)).isEmpty();
    }

    private static Set<String> own(@Nullable String client, @Nullable OfficerId collector) {
        Matter matter = new Matter(
                MATTER.number(),
                MATTER.report(),
                MATTER.channel(),
                client,
                MATTER.nature(),
                MATTER.category(),
                MATTER.area(),
                MATTER.urgency(),
                MATTER.text(),
                collector,
                MATTER.receivedAt());
        CaseFile file = CaseFile.begin(new CaseFiled(matter, 3, Cases.NOON));
        return People.REACH.of(file).in(Scope.OWN);
    }

    @Test
    @DisplayName("单位退回工单后，案件仍属于该单位 (SEC-1e)")
    void a_case_belongs_to_each_unit_that_has_or_had_an_order() {
        CaseFile file = with(dispatched(1, CLEANING), returnAsked(1), returnGranted(1), dispatched(2, SQUAD));
        assertThat(People.REACH.of(file).in(Scope.UNIT)).containsExactlyInAnyOrder(CLEANING.value(), SQUAD.value());
        assertThat(People.REACH.of(file).in(Scope.DISTRICT)).containsExactly("440399");
        assertThat(People.REACH.of(file).in(Scope.AREA)).contains("440399", "440399001", "440399001001");
    }

    @Test
    @DisplayName("案件属于最后所在队列的中心，派出、办结后不变；从未入队、或入队时没有中心的案件属于清单所列的中心；没有中心时属于本区 (CASE-2e)")
    void a_case_belongs_to_the_centre_in_whose_queue_it_is_or_was() {
        assertThat(centres(with(queued(QueueGround.BY_DECISION, "U-CMD")))).containsExactly("U-CMD");
        CaseFile queuedAtNone = with(queued(QueueGround.BY_DECISION));
        assertThat(centres(queuedAtNone)).containsExactly(People.CENTRE.value());
        assertThat(People.reach(Optional.empty()).of(queuedAtNone).in(Scope.CENTRE))
                .containsExactly("440399");
        assertThat(centres(with(dispatched(1, CLEANING)))).containsExactly(People.CENTRE.value());
        CaseFile left = with(queued(QueueGround.BY_DECISION, "U-CMD"), dispatched(1, CLEANING));
        assertThat(centres(left)).containsExactly("U-CMD");
        assertThat(centres(left.after(closed()))).containsExactly("U-CMD");
    }

    private static Set<String> centres(CaseFile file) {
        return People.REACH.of(file).in(Scope.CENTRE);
    }
}
