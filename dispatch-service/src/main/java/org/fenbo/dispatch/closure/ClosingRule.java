package org.fenbo.dispatch.closure;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.ClosingBasis;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseClosed;
import org.fenbo.dispatch.casefile.Demands;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Stage;
import org.fenbo.dispatch.routing.Routing;

/**
 * The platform closes a case as solved when nothing but the closing is left, if the category allows it (按规则结案,
 * CASE-13d). If the category names a condition for closing, a person has to confirm it (REG-11k).
 */
public record ClosingRule(Routing list) {
    /**
     * The events of a step, and the closing if it follows.
     *
     * @param file the case before the step
     */
    public List<CaseEvent> after(CaseFile file, CaseEvent step, Instant at) {
        Demands demands = list.demands(file.matter().category(), at);
        boolean closes =
                demands.closedByRule() && demands.closing().isEmpty() && Stage.of(file.after(step)) == Stage.TO_CLOSE;
        return Stream.concat(
                        Stream.of(step),
                        closes
                                ? Stream.of(new CaseClosed(ClosingBasis.SOLVED, OfficerId.PLATFORM, at))
                                : Stream.<CaseEvent>empty())
                .toList();
    }
}
