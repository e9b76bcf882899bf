package org.fenbo.dispatch.closure;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.ClosingBasis;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseClosed;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Orders;
import org.fenbo.dispatch.routing.Routing;
import org.jspecify.annotations.Nullable;

/**
 * The duty leader, or a role that the grade of the category names ({@link Closers}), closes a verified case (结案,
 * CASE-13d). Nobody closes a case that they handled or verified. The basis is a code from a fixed list, not free text. If
 * the category names a condition for closing, the person who closes confirms that it holds (REG-11k).
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
    public Optional<Refusal> refusal(CaseFile file, Actor actor, Instant at) {
        OfficerId officer = OfficerId.of(actor);
        return file.matter()
                .concerned()
                .mayNotAct(officer)
                .or(() -> DispatchCode.CLOSER_IS_APART.when(others(file).anyMatch(officer::equals), officer));
    }

    @Override
    public Set<String> excluded(CaseFile file) {
        return others(file).map(OfficerId::value).collect(Collectors.toSet());
    }

    private static Stream<OfficerId> others(CaseFile file) {
        Orders orders = file.orders();
        return Stream.concat(orders.handlers().stream(), orders.verifiers().stream());
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
