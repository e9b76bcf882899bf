package org.fenbo.dispatch.casefile.http;

import java.time.InstantSource;
import java.util.List;
import org.fenbo.backbone.web.command.RefusalListener;
import org.fenbo.dispatch.casefile.AgainstListCounts;
import org.fenbo.dispatch.casefile.AgainstListCounts.Attempt;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;

/**
 * Counts each refused attempt to order against the list (CASE-21c). A refused command writes no event, so the attempt is
 * a row of its own.
 */
final class RefusedAgainstList implements RefusalListener {
    private final AgainstListCounts counts;
    private final InstantSource clock;

    RefusedAgainstList(AgainstListCounts counts, InstantSource clock) {
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    public void refused(Refused refused) {
        if (refused.refusal().code() instanceof DispatchCode code) {
            List<Object> values = refused.refusal().values();
            switch (code) {
                case AGAINST_LIST, STATE_WHY, MAY_BE_TAKEN_BACK -> count(refused, values);
                case TAKEN_BACK -> count(refused, values.subList(1, values.size()));
                default -> {}
            }
        }
    }

    /** @param named the duty or component and its department; empty if they aren't known */
    private void count(Refused refused, List<Object> named) {
        counts.refused(new Attempt(
                new OfficerId(refused.caller().id()),
                refused.key(),
                new CaseNumber(refused.subject()),
                named.isEmpty() ? "" : named.getFirst().toString(),
                named.size() < 2 ? "" : named.get(1).toString(),
                clock.instant()));
    }
}
