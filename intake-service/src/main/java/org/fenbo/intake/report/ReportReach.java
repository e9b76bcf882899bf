package org.fenbo.intake.report;

import java.util.stream.Stream;
import org.fenbo.backbone.events.revision.CompleteRevisions;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.intake.registrycopy.KnownCodes;

/** Computes the codes that reports belong to. These codes decide which reports a caller may read (SEC-1). */
public final class ReportReach {
    private final CompleteRevisions<KnownCodes> registry;

    public ReportReach(CompleteRevisions<KnownCodes> registry) {
        this.registry = registry;
    }

    /**
     * The codes of a report: its area with all areas above it, the client that sent it, and the collector who saw the
     * matter.
     */
    public Reach of(StoredReport stored) {
        Submission submission = stored.report().received().submission();
        Stream<String> senders = Stream.concat(
                Stream.of(submission.source().client()),
                Stream.ofNullable(Collector.officerOf(submission.collector())));
        return Reach.NOWHERE
                .with(
                        Scope.AREA,
                        registry.areas().tree().above(submission.matter().area()))
                .with(Scope.OWN, senders.toList());
    }

    /**
     * The reports that a caller's lists may contain.
     *
     * @param all whether the caller may see every report
     * @param reach the codes that the caller may see; used only if {@code all} is false
     */
    public ReportScope scope(boolean all, Reach reach) {
        return new ReportScope(all, registry.areas().tree().below(reach.in(Scope.AREA)), reach.in(Scope.OWN));
    }
}
