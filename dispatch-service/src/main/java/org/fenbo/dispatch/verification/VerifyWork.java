package org.fenbo.dispatch.verification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.Demands;
import org.fenbo.dispatch.casefile.LineMark;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.OrderEvent.OrderReworked;
import org.fenbo.dispatch.casefile.OrderEvent.OrderVerified;
import org.fenbo.dispatch.closure.ClosingRule;
import org.fenbo.dispatch.routing.Routing;
import org.jspecify.annotations.Nullable;

/**
 * A person who didn't handle the case finds the work done (核查, CASE-6g), and adds the evidence that the category demands
 * (REG-11j). If the category has a rectification standard, the person marks each line; a line that isn't met causes rework
 * (REG-19c).
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
     * @param lines the marks of the lines of the rectification standard; null if the category has none
     */
    public record Verify(
            @Nullable @Size(max = 2_000) String remark,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> evidence,
            @Nullable @Size(max = 200) List<@Valid Mark> lines) {
        /** A finding about work without a standard. */
        public Verify(@Nullable String remark, @Nullable List<String> evidence) {
            this(remark, evidence, null);
        }

        /** A finding without evidence. */
        public Verify(@Nullable String remark) {
            this(remark, null, null);
        }
    }

    /**
     * The mark of a line of the standard.
     *
     * @param line code of the line
     * @param met whether the required state is reached
     */
    public record Mark(
            @NotBlank @Size(max = 200) String line, @NotNull Boolean met) {}

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
        List<LineMark> marks = Objects.requireNonNullElse(body.lines(), List.<Mark>of()).stream()
                .map(mark -> new LineMark(mark.line(), mark.met()))
                .toList();
        CategoryCode category = on.file().matter().category();
        MarkedLines lines = new MarkedLines(list.standard(category, at), marks);
        return Outcome.unless(
                lines.refusal()
                        .or(() -> lines.failed().isEmpty()
                                ? list.demands(category, at).refusal(Demands.Step.VERIFY, evidence)
                                : Optional.empty()),
                () -> new ClosingRule(list).after(on.file(), found(on, actor, body, lines, at), at));
    }

    /** The work is done if each line of the standard is met; otherwise the unit does it again (REG-19c). */
    private static CaseEvent found(
            OnOrder<Order.Answered> on, Actor actor, Verify body, MarkedLines lines, Instant at) {
        int order = on.order().number();
        OfficerId verifier = OfficerId.of(actor);
        List<LineMark> marks = lines.marks().isEmpty() ? null : lines.marks();
        List<String> evidence = body.evidence() == null || body.evidence().isEmpty() ? null : body.evidence();
        if (lines.failed().isEmpty()) {
            return new OrderVerified(order, verifier, body.remark(), evidence, marks, at);
        }
        String remark = Objects.requireNonNullElse(body.remark(), "");
        String reason = "不符合整治标准：" + lines.failed() + (remark.isBlank() ? "" : "；" + remark);
        return new OrderReworked(order, verifier, reason, marks, at);
    }
}
