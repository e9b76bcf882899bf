package org.fenbo.dispatch.closure;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.ClosingBasis;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseClosed;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.routing.Routing;
import org.jspecify.annotations.Nullable;

/**
 * The duty leader, or a role that the grade of the category names ({@link Closers}), closes a verified case (结案,
 * CASE-13d). The basis is a code from a fixed list, not free text. If the
 * category names a condition for closing, the duty leader confirms that it holds (REG-11k).
 */
public final class CloseCase implements Decision<CaseFile, CloseCase.Close, CaseEvent> {
    private final Routing list;

    public CloseCase(Routing list) {
        this.list = list;
    }

    /**
     * Why the case is closed.
     *
     * @param conditionMet whether the condition of the category holds; null if the category names none
     */
    public record Close(
            @NotNull ClosingBasis basis, @Nullable Boolean conditionMet) {
        /** The closing of a case whose category names no condition. */
        public Close(ClosingBasis basis) {
            this(basis, null);
        }
    }

    @Override
    public Outcome<List<CaseEvent>> events(CaseFile file, Actor actor, Close body, Instant at) {
        Optional<String> condition = list.demands(file.matter().category(), at).closing();
        boolean open = condition.isPresent() && !Boolean.TRUE.equals(body.conditionMet());
        return Outcome.unless(
                DispatchCode.CLOSING_CONDITION
                        .when(open, condition.orElse(""))
                        .map(refusal -> refusal.at("conditionMet")),
                () -> List.of(new CaseClosed(body.basis(), condition.orElse(null), OfficerId.of(actor), at)));
    }
}
