package org.fenbo.dispatch.casefile;

import java.util.List;
import org.fenbo.backbone.kernel.Aggregates.Changed;

/**
 * Follows the changes of cases in the same transaction, for example to update rows. It may be called several times in
 * one transaction.
 */
@FunctionalInterface
public interface CaseFollower {
    void follow(List<Changed<CaseFile, CaseEvent>> changes);
}
