package org.fenbo.dispatch.verification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile.OnOrder;
import org.fenbo.dispatch.casefile.Demands;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.OrderEvent.OrderVerified;
import org.fenbo.dispatch.routing.Routing;
import org.jspecify.annotations.Nullable;

/**
 * A person who didn't handle the case finds the work done (核查, CASE-6g), and adds the evidence that the category demands
 * (REG-11j).
 */
public final class VerifyWork implements Decision<OnOrder<Order.Answered>, VerifyWork.Verify, CaseEvent> {
    private final Routing list;

    public VerifyWork(Routing list) {
        this.list = list;
    }

    /**
     * What the verifier found.
     *
     * @param remark null if there is nothing to add
     * @param evidence kind and address of each photo or file; null if there are none
     */
    public record Verify(
            @Nullable @Size(max = 2_000) String remark,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> evidence) {
        /** A finding without evidence. */
        public Verify(@Nullable String remark) {
            this(remark, null);
        }
    }

    @Override
    public Optional<Refusal> refusal(OnOrder<Order.Answered> on, Actor actor, Instant at) {
        return Verifiers.refusal(on, actor);
    }

    @Override
    public Set<String> excluded(OnOrder<Order.Answered> on) {
        return Verifiers.excluded(on);
    }

    @Override
    public Outcome<List<CaseEvent>> events(OnOrder<Order.Answered> on, Actor actor, Verify body, Instant at) {
        List<String> evidence = Objects.requireNonNullElse(body.evidence(), List.of());
        return Outcome.unless(
                list.demands(on.file().matter().category(), at).refusal(Demands.Step.VERIFY, evidence),
                () -> List.of(new OrderVerified(
                        on.order().number(),
                        OfficerId.of(actor),
                        body.remark(),
                        evidence.isEmpty() ? null : evidence,
                        at)));
    }
}
