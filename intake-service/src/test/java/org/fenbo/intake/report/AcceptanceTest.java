package org.fenbo.intake.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.intake.report.Submissions.HOTLINE;
import static org.fenbo.intake.report.Submissions.NOON;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.events.revision.CompleteRevisions;
import org.fenbo.backbone.events.revision.KnownAreas;
import org.fenbo.backbone.kernel.AreaTree;
import org.fenbo.backbone.kernel.ListedPersons;
import org.fenbo.backbone.kernel.Masker;
import org.fenbo.intake.registrycopy.AreaDays;
import org.fenbo.intake.registrycopy.KnownCodes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AcceptanceTest {
    private static final KnownCodes URGENT = revision(1, Map.of("0302", new KnownCodes.Category(true, "COMPONENT")));
    private static final KnownCodes PLAIN = revision(2, Map.of("0303", new KnownCodes.Category(false, "HAPPENING")));

    @Test
    @DisplayName("受理途中换版本：一份上报的紧急程度、性质、校验与版本号都出自同一版本 (REG-11d)")
    void a_report_has_everything_from_one_revision() {
        Acceptance acceptance = receiveReport(List.of(URGENT, PLAIN)).acceptance();
        Submission submission = Submissions.of(
                Channel.HOTLINE,
                "M-TEST",
                null,
                new Matter(Nature.COMPLAINT, acceptance.urgencyOf("0302"), "0302", null, "井盖破损", Place.UNKNOWN));

        assertThat(acceptance.refusal(submission)).isEmpty();
        AcceptedReport accepted = acceptance.accepted(submission, HOTLINE);

        assertThat(accepted.submission().matter().urgency()).isEqualTo(Urgency.URGENT);
        assertThat(accepted.submission().matter().categoryNature()).isEqualTo(CategoryNature.COMPONENT);
        assertThat(accepted.revision()).isEqualTo(1);
        assertThat(accepted.receivedAt()).isEqualTo(acceptance.now());
    }

    private static KnownCodes revision(int number, Map<String, KnownCodes.Category> catalogue) {
        return new KnownCodes(number, Set.of(), catalogue, AreaDays.ALWAYS, ListedPersons.NONE);
    }

    private static ReceiveReport receiveReport(List<KnownCodes> revisions) {
        return new ReceiveReport(
                new InMemoryReports(),
                AcceptanceRules.present(new Changing(revisions.iterator()), () -> NOON, ZoneOffset.UTC),
                new Masker(),
                () -> new ReportNumber("R99999920261120000001"),
                "test");
    }

    /** A copy in which the next revision comes into force after each read. */
    private record Changing(Iterator<KnownCodes> revisions) implements CompleteRevisions<KnownCodes> {
        @Override
        public Optional<KnownCodes> inForce(Instant at) {
            return Optional.of(revisions.next());
        }

        @Override
        public Optional<KnownCodes> first() {
            return Optional.empty();
        }

        @Override
        public Optional<KnownCodes> find(int revision) {
            return Optional.empty();
        }

        @Override
        public KnownAreas areas() {
            return new KnownAreas(0, new AreaTree(Map.of()));
        }
    }
}
