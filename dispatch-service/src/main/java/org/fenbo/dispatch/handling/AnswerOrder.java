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
import org.fenbo.dispatch.casefile.Demands;
import org.fenbo.dispatch.casefile.HandlingApart;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.closure.ClosingRule;
import org.fenbo.dispatch.routing.Routing;
import org.jspecify.annotations.Nullable;

/**
 * A unit reports what it did (反馈, CASE-13a). The unit that leads adds the evidence that the category demands (REG-11j); a
 * co-operating unit answers only for its part.
 */
public final class AnswerOrder implements Decision<OnOrder<Order.Answerable>, AnswerOrder.Answer, CaseEvent> {
    private final Routing list;
    private final HandlingApart apart;

    public AnswerOrder(Routing list) {
        this.list = list;
        this.apart = new HandlingApart(list);
    }

    /**
     * What was done.
     *
     * @param evidence kind and address of each photo or file, for example {@code 整改后同角度照片:sha256-9f86d081}; null if
     *     there are none
     */
    public record Answer(
            @NotBlank @Size(max = 2_000) String result,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> evidence) {}

    @Override
    public Optional<Refusal> refusal(OnOrder<Order.Answerable> on, Actor actor, Instant at) {
        return on.desk().refusal(actor).or(() -> apart.mayNotHandle(on.file(), actor, at));
    }

    @Override
    public Optional<String> expectedOf(OnOrder<Order.Answerable> on) {
        return on.desk().officer().map(OfficerId::value);
    }

    @Override
    public Outcome<List<CaseEvent>> events(OnOrder<Order.Answerable> on, Actor actor, Answer body, Instant at) {
        List<String> evidence = Objects.requireNonNullElse(body.evidence(), List.of());
        Demands demands = on.order() instanceof Order.AtWork
                ? list.demands(on.file().matter().category(), at)
                : Demands.NONE;
        return Outcome.unless(
                demands.refusal(Demands.Step.ANSWER, evidence),
                () -> new ClosingRule(list)
                        .after(on.file(), on.order().answered(OfficerId.of(actor), body.result(), evidence, at), at));
    }
}
