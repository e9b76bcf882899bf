package org.fenbo.dispatch.casefile.store;

import java.time.Instant;
import java.util.List;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseEvent.CaseClosed;
import org.fenbo.dispatch.casefile.CaseEvent.CaseFiled;
import org.fenbo.dispatch.casefile.CaseEvent.CaseQueued;
import org.fenbo.dispatch.casefile.CaseEvent.OrderAccepted;
import org.fenbo.dispatch.casefile.CaseEvent.OrderAnswered;
import org.fenbo.dispatch.casefile.CaseEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.CaseEvent.OrderReworked;
import org.fenbo.dispatch.casefile.CaseEvent.OrderVerified;
import org.fenbo.dispatch.casefile.CaseEvent.ReturnGranted;
import org.fenbo.dispatch.casefile.CaseEvent.ReturnRefused;
import org.fenbo.dispatch.casefile.CaseEvent.ReturnRequested;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.ClosingBasis;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.UnitCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events of a case as they are written: the bodies of topic {@code dispatch.case}, which is also how the log keeps
 * them. The names here are the contract's.
 */
public final class CaseEventJson {
    record Filed(
            @com.fasterxml.jackson.annotation.JsonProperty("case")
            String caseNumber,

            String report,
            String channel,
            @Nullable String client,
            String nature,
            @Nullable String category,
            @Nullable String area,
            String urgency,
            String text,
            @Nullable String collector,
            Instant receivedAt,
            @Nullable Integer revision) {}

    record Queued(
            QueueGround ground,
            @Nullable Integer revision,
            @Nullable String centre,
            List<Named> candidates) {}

    record Named(String unit, double share, long cases, String likeness) {}

    record Dispatched(int order, String unit, Ground responsibility) {}

    record Ground(
            String ground,
            @Nullable String duty,
            @Nullable Integer revision,
            @Nullable String decidedBy,
            @Nullable String reason) {}

    record Accepted(int order, String officer) {}

    record Requested(
            int order,
            String officer,
            String ground,
            @Nullable String proposedUnit) {}

    record Decided(int order, String decidedBy, String reason) {}

    record Answered(int order, String officer, String result, List<String> evidence) {}

    record Verified(int order, String verifier, @Nullable String remark) {}

    record Reworked(int order, String verifier, String reason) {}

    record Closed(ClosingBasis basis, String officer) {}

    private final JsonMapper json;

    public CaseEventJson(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(inclusion ->
                        inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
                .build();
    }

    /** The event's name on the wire. */
    public static String typeOf(CaseEvent event) {
        return switch (event) {
            case CaseFiled filed -> "dispatch.case.filed.v1";
            case CaseQueued queued -> "dispatch.case.queued.v1";
            case OrderDispatched dispatched -> "dispatch.order.dispatched.v1";
            case OrderAccepted accepted -> "dispatch.order.accepted.v1";
            case ReturnRequested requested -> "dispatch.return.requested.v1";
            case ReturnGranted granted -> "dispatch.return.granted.v1";
            case ReturnRefused refused -> "dispatch.return.refused.v1";
            case OrderAnswered answered -> "dispatch.order.answered.v1";
            case OrderVerified verified -> "dispatch.order.verified.v1";
            case OrderReworked reworked -> "dispatch.order.reworked.v1";
            case CaseClosed closed -> "dispatch.case.closed.v1";
        };
    }

    public byte[] bodyOf(CaseEvent event) {
        return json.writeValueAsBytes(
                switch (event) {
                    case CaseFiled filed -> filed(filed.matter(), filed.revision());
                    case CaseQueued queued ->
                        new Queued(
                                queued.ground(),
                                queued.revision(),
                                queued.centre() == null ? null : queued.centre().value(),
                                queued.candidates().stream()
                                        .map(one ->
                                                new Named(one.unit().value(), one.share(), one.cases(), one.likeness()))
                                        .toList());
                    case OrderDispatched sent ->
                        new Dispatched(sent.order(), sent.unit().value(), ground(sent.responsibility()));
                    case OrderAccepted taken ->
                        new Accepted(taken.order(), taken.officer().value());
                    case ReturnRequested asked ->
                        new Requested(
                                asked.order(),
                                asked.officer().value(),
                                asked.ground(),
                                asked.proposedUnit() == null
                                        ? null
                                        : asked.proposedUnit().value());
                    case ReturnGranted granted ->
                        new Decided(granted.order(), granted.decidedBy().value(), granted.reason());
                    case ReturnRefused refused ->
                        new Decided(refused.order(), refused.decidedBy().value(), refused.reason());
                    case OrderAnswered answered ->
                        new Answered(
                                answered.order(), answered.officer().value(), answered.result(), answered.evidence());
                    case OrderVerified verified ->
                        new Verified(verified.order(), verified.verifier().value(), verified.remark());
                    case OrderReworked reworked ->
                        new Reworked(reworked.order(), reworked.verifier().value(), reworked.reason());
                    case CaseClosed closed ->
                        new Closed(closed.basis(), closed.officer().value());
                });
    }

    /** @throws IllegalArgumentException if the type is none of a case's */
    public CaseEvent read(String type, Instant at, byte[] body) {
        return switch (type) {
            case "dispatch.case.filed.v1" -> {
                Filed read = json.readValue(body, Filed.class);
                yield new CaseFiled(matter(read), read.revision(), at);
            }
            case "dispatch.case.queued.v1" -> queued(json.readValue(body, Queued.class), at);
            case "dispatch.order.dispatched.v1" -> dispatched(json.readValue(body, Dispatched.class), at);
            case "dispatch.order.accepted.v1" -> {
                Accepted read = json.readValue(body, Accepted.class);
                yield new OrderAccepted(read.order(), new OfficerId(read.officer()), at);
            }
            case "dispatch.return.requested.v1" -> requested(json.readValue(body, Requested.class), at);
            case "dispatch.return.granted.v1" -> {
                Decided read = json.readValue(body, Decided.class);
                yield new ReturnGranted(read.order(), new OfficerId(read.decidedBy()), read.reason(), at);
            }
            case "dispatch.return.refused.v1" -> {
                Decided read = json.readValue(body, Decided.class);
                yield new ReturnRefused(read.order(), new OfficerId(read.decidedBy()), read.reason(), at);
            }
            case "dispatch.order.answered.v1" -> {
                Answered read = json.readValue(body, Answered.class);
                yield new OrderAnswered(
                        read.order(), new OfficerId(read.officer()), read.result(), read.evidence(), at);
            }
            case "dispatch.order.verified.v1" -> {
                Verified read = json.readValue(body, Verified.class);
                yield new OrderVerified(read.order(), new OfficerId(read.verifier()), read.remark(), at);
            }
            case "dispatch.order.reworked.v1" -> {
                Reworked read = json.readValue(body, Reworked.class);
                yield new OrderReworked(read.order(), new OfficerId(read.verifier()), read.reason(), at);
            }
            case "dispatch.case.closed.v1" -> {
                Closed read = json.readValue(body, Closed.class);
                yield new CaseClosed(read.basis(), new OfficerId(read.officer()), at);
            }
            default -> throw new IllegalArgumentException("no event of a case: " + type);
        };
    }

    private static Filed filed(Matter matter, @Nullable Integer revision) {
        return new Filed(
                matter.number().value(),
                matter.report(),
                matter.channel(),
                matter.client(),
                matter.nature(),
                matter.category() == null ? null : matter.category().value(),
                matter.area() == null ? null : matter.area().value(),
                matter.urgency(),
                matter.text(),
                matter.collector() == null ? null : matter.collector().value(),
                matter.receivedAt(),
                revision);
    }

    private static Matter matter(Filed read) {
        return new Matter(
                new CaseNumber(read.caseNumber()),
                read.report(),
                read.channel(),
                read.client(),
                read.nature(),
                read.category() == null ? null : new CategoryCode(read.category()),
                read.area() == null ? null : new AreaCode(read.area()),
                read.urgency(),
                read.text(),
                read.collector() == null ? null : new OfficerId(read.collector()),
                read.receivedAt());
    }

    private static CaseQueued queued(Queued read, Instant at) {
        List<RankedUnit> candidates = read.candidates().stream()
                .map(one -> new RankedUnit(new UnitCode(one.unit()), one.share(), one.cases(), one.likeness()))
                .toList();
        UnitCode centre = read.centre() == null ? null : new UnitCode(read.centre());
        return new CaseQueued(read.ground(), read.revision(), centre, candidates, at);
    }

    private static OrderDispatched dispatched(Dispatched read, Instant at) {
        return new OrderDispatched(read.order(), new UnitCode(read.unit()), responsibility(read.responsibility()), at);
    }

    private static ReturnRequested requested(Requested read, Instant at) {
        UnitCode proposed = read.proposedUnit() == null ? null : new UnitCode(read.proposedUnit());
        return new ReturnRequested(read.order(), new OfficerId(read.officer()), read.ground(), proposed, at);
    }

    private static Ground ground(Responsibility responsibility) {
        return switch (responsibility) {
            case Responsibility.ByDuty duty -> new Ground("DUTY", duty.duty(), duty.revision(), null, null);
            case Responsibility.ByDecision decision ->
                new Ground("DECISION", null, null, decision.decidedBy().value(), decision.reason());
            case Responsibility.ByFirstContact contact ->
                new Ground("FIRST_CONTACT", null, null, contact.decidedBy().value(), contact.reason());
        };
    }

    private static Responsibility responsibility(Ground read) {
        return switch (read.ground()) {
            case "DUTY" -> new Responsibility.ByDuty(known(read.duty()), known(read.revision()));
            case "DECISION" ->
                new Responsibility.ByDecision(new OfficerId(known(read.decidedBy())), known(read.reason()));
            case "FIRST_CONTACT" ->
                new Responsibility.ByFirstContact(new OfficerId(known(read.decidedBy())), known(read.reason()));
            default -> throw new IllegalArgumentException("no ground of responsibility: " + read.ground());
        };
    }

    private static <T> T known(@Nullable T value) {
        return java.util.Objects.requireNonNull(value, "the ground of responsibility lacks a field");
    }
}
