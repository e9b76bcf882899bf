package org.fenbo.dispatch.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile.OnOrder;
import org.fenbo.dispatch.casefile.HandlingApart;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.Separations;
import org.jspecify.annotations.Nullable;

/** A unit reports what it did (反馈, CASE-13a). */
public final class AnswerOrder implements Decision<OnOrder<Order.Answerable>, AnswerOrder.Answer, CaseEvent> {
    private final HandlingApart apart;

    /** @param policy how far the collector is apart (CASE-6a) */
    public AnswerOrder(Separations policy) {
        this.apart = new HandlingApart(policy);
    }

    /**
     * What was done.
     *
     * @param evidence addresses of photos and files; null if there are none
     */
    public record Answer(
            @NotBlank @Size(max = 2_000) String result,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> evidence) {}

    @Override
    public Optional<Refusal> refusal(OnOrder<Order.Answerable> on, Actor actor, Instant at) {
        return apart.mayNotHandle(on.file(), actor, at);
    }

    @Override
    public Outcome<List<CaseEvent>> events(OnOrder<Order.Answerable> on, Actor actor, Answer body, Instant at) {
        List<String> evidence = Objects.requireNonNullElse(body.evidence(), List.of());
        return Outcome.done(List.of(on.order().answered(OfficerId.of(actor), body.result(), evidence, at)));
    }
}
