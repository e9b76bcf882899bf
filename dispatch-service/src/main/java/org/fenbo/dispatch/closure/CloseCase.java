package org.fenbo.dispatch.closure;

import java.time.InstantSource;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.ClosingBasis;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Verdict;

/** The duty leader closes a verified case on a coded basis (结案, CASE-13). */
public final class CloseCase {
    private final InstantSource clock;

    public CloseCase(InstantSource clock) {
        this.clock = clock;
    }

    public Verdict on(ClosingBasis basis, OfficerId officer, CaseFile file) {
        return file.close(basis, officer, clock.instant());
    }
}
