package org.fenbo.intake.report;

import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.intake.registrycopy.RegistryStore;

/** The codes that reports belong to: rights and lists are decided by them (SEC-1). */
public final class ReportReach {
    private final RegistryStore registry;

    public ReportReach(RegistryStore registry) {
        this.registry = registry;
    }

    /** Its area with all above it, the client that handed it in, and the collector who saw it. */
    public Reach of(StoredReport stored) {
        Submission submission = stored.report().received().submission();
        Stream<String> senders =
                Stream.concat(Stream.of(submission.source().client()), Stream.ofNullable(submission.collector()));
        return Reach.NOWHERE
                .with(Scope.AREA, registry.areas().above(submission.matter().area()))
                .with(Scope.OWN, senders.toList());
    }

    /**
     * The reports of which a list consists.
     *
     * @param all whether the caller may see every report
     * @param reach else the codes that they may see
     */
    public ReportScope scope(boolean all, Reach reach) {
        return new ReportScope(all, registry.areas().below(reach.in(Scope.AREA)), reach.in(Scope.OWN));
    }
}
