package org.fenbo.registry.adjustment.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.fenbo.registry.adjustment.Adjustment;
import org.fenbo.registry.adjustment.Adjustment.Accepted;
import org.fenbo.registry.adjustment.Adjustment.Forwarded;
import org.fenbo.registry.adjustment.Adjustment.Proposed;
import org.fenbo.registry.adjustment.Adjustment.Refused;
import org.fenbo.registry.adjustment.Adjustments.Current;
import org.fenbo.registry.adjustment.Cause;
import org.fenbo.registry.adjustment.Level;
import org.fenbo.registry.adjustment.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment as callers see it.
 *
 * @param possible the commands that its stage allows
 * @param opinion the opinion of the command centre; present only in the stage {@code FORWARDED}
 * @param revision number of the draft into which the adjustment was accepted; absent in all other stages
 * @param decision why the adjustment was accepted or refused; absent while the adjustment is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AdjustmentView(
        String number,
        Adjustment.Stage stage,
        long version,
        long sequence,
        List<String> possible,
        Cause cause,
        Level level,
        String category,
        @Nullable String area,
        @Nullable String proposedUnit,
        List<String> cases,
        String reason,
        String proposer,
        @Nullable String opinion,
        @Nullable Integer revision,
        @Nullable String decision) {

    static AdjustmentView of(Current current) {
        return switch (current.adjustment()) {
            case Proposed proposed -> of(current, List.of("forward", "refuse"), null, null, null);
            case Forwarded forwarded -> of(current, List.of("accept", "refuse"), forwarded.opinion(), null, null);
            case Accepted accepted -> of(current, List.of(), null, accepted.revision(), accepted.reason());
            case Refused refused -> of(current, List.of(), null, null, refused.reason());
        };
    }

    private static AdjustmentView of(
            Current current,
            List<String> possible,
            @Nullable String opinion,
            @Nullable Integer revision,
            @Nullable String decision) {
        Proposal proposal = current.adjustment().proposal();
        return new AdjustmentView(
                proposal.number().value(),
                current.adjustment().stage(),
                current.version(),
                current.sequence(),
                possible,
                proposal.cause(),
                proposal.level(),
                proposal.category(),
                proposal.area(),
                proposal.proposedUnit(),
                proposal.cases(),
                proposal.reason(),
                proposal.proposer(),
                opinion,
                revision,
                decision);
    }
}
