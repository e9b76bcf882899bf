package org.fenbo.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.registry.Outcomes.done;
import static org.fenbo.registry.publication.ListFixture.line;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.adjustment.Adjustment;
import org.fenbo.registry.adjustment.Adjustment.Consented;
import org.fenbo.registry.adjustment.Adjustment.Forwarded;
import org.fenbo.registry.adjustment.Adjustment.Proposed;
import org.fenbo.registry.adjustment.AdjustmentEvent;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentProposed;
import org.fenbo.registry.adjustment.AdjustmentNumber;
import org.fenbo.registry.adjustment.Cause;
import org.fenbo.registry.adjustment.ChangedLine;
import org.fenbo.registry.adjustment.Consent;
import org.fenbo.registry.adjustment.InMemoryAdjustments;
import org.fenbo.registry.adjustment.Level;
import org.fenbo.registry.adjustment.Proposal;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.publication.ListFixture.Line;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AcceptedAdjustmentsTest {
    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
    private static final Actor BOTH = new Actor("O-APPR", null, "registry-approver", null);
    private static final Line OLD = line(DutyKind.CORE);
    private static final Line DECIDED = OLD.title("清运垃圾").list(StreetList.BASIC);

    private final InMemoryAdjustments adjustments = new InMemoryAdjustments();

    @Test
    @DisplayName("采纳的调整只涵盖其写入的那一版、那一条，且标准表述、类型和所在清单与决定的一致 (REG-1e, REG-8f)")
    void an_adjustment_covers_the_line_that_both_offices_decided() {
        accepted(3, new ChangedLine(EntryKind.DUTY, "D-1", List.of(Map.of("title", "清运垃圾"))));
        assertThat(covers(3, DECIDED)).isTrue();
        assertThat(covers(4, DECIDED)).as("another revision").isFalse();
        assertThat(covers(3, DECIDED.title("又一种表述"))).isFalse();
        assertThat(covers(3, line(DutyKind.ENFORCEMENT).title("清运垃圾").list(StreetList.BASIC)))
                .as("another kind")
                .isFalse();
        assertThat(covers(3, DECIDED.list(StreetList.TAKEN_BACK))).isFalse();
    }

    @Test
    @DisplayName("别的条目的调整、删去条目的调整，不涵盖改动 (REG-8f)")
    void an_adjustment_of_another_line_or_a_removal_covers_nothing() {
        accepted(3, new ChangedLine(EntryKind.DUTY, "D-2", List.of(Map.of("title", "清运垃圾"))));
        accepted(5, new ChangedLine(EntryKind.DUTY, "D-1", List.of()));
        assertThat(covers(3, DECIDED)).isFalse();
        assertThat(covers(5, DECIDED)).isFalse();
    }

    @Test
    @DisplayName("决定的条目已读不出时，不涵盖改动 (REG-8f)")
    void a_line_that_can_not_be_read_any_more_covers_nothing() {
        accepted(3, new ChangedLine(EntryKind.DUTY, "D-1", List.of(Map.of("title", "清运垃圾"))));
        AcceptedAdjustments unreadable =
                new AcceptedAdjustments(adjustments, (line, rows) -> RevisionCode.NOT_THIS_LINE.refused(line.code()));
        assertThat(unreadable.cover(3, OLD.duty(), DECIDED.duty())).isFalse();
    }

    private boolean covers(int revision, Line after) {
        Duty duty = after.duty();
        return new AcceptedAdjustments(adjustments, (line, rows) -> Outcome.done(Entry.of(DECIDED.duty())))
                .cover(revision, OLD.duty(), duty);
    }

    private void accepted(int revision, ChangedLine line) {
        AdjustmentNumber number = new AdjustmentNumber("A44039920261125%06d".formatted(revision));
        Proposal proposal = new Proposal(
                number, Cause.LAW, Level.DUTY, new Proposal.Matter(null, null, null), line, List.of(), "修法", "U-D");
        adjustments.propose(new AdjustmentProposed(proposal, NOON), BOTH);
        Consent consent = new Consent(Consent.Office.CENTRE, "O-LEAD", revision, 0, line, "同意");
        change(number, state -> ((Proposed) state).forward("同意", NOON));
        change(number, state -> ((Forwarded) state).consent(consent, NOON));
        change(number, state -> ((Consented) state).accept("O-APPR", "同意", NOON));
    }

    private void change(AdjustmentNumber number, Function<Adjustment, List<AdjustmentEvent>> events) {
        done(adjustments.change(number, BOTH, state -> Outcome.done(events.apply(state))));
    }
}
