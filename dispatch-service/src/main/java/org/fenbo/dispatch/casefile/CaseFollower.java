package org.fenbo.dispatch.casefile;

import java.util.List;
import org.fenbo.backbone.kernel.Aggregates.Changed;

/** Keeps something up to date with the files, in the transaction of the change. */
@FunctionalInterface
public interface CaseFollower {
    void follow(List<Changed<CaseFile, CaseEvent>> changes);
}
