package org.fenbo.registry.adjustment.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.events.log.Fact;
import org.fenbo.registry.adjustment.AdjustmentEvent;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentAccepted;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentForwarded;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentProposed;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentRefused;
import org.fenbo.registry.adjustment.AdjustmentNumber;
import org.fenbo.registry.adjustment.Cause;
import org.fenbo.registry.adjustment.Level;
import org.fenbo.registry.adjustment.Proposal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The bodies of topic {@code registry.adjustment}; their schemas and examples are in the folder {@code contract}. */
final class AdjustmentEventJson {
    static final String TOPIC = "registry.adjustment";
    private static final String PROPOSED = "registry.adjustment.proposed.v1";
    private static final String FORWARDED = "registry.adjustment.forwarded.v1";
    private static final String ACCEPTED = "registry.adjustment.accepted.v1";
    private static final String REFUSED = "registry.adjustment.refused.v1";

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProposedBody(
            String adjustment,
            Cause cause,
            Level level,
            String category,
            @Nullable String area,
            @Nullable String proposedUnit,
            List<String> cases,
            String reason,
            String proposer) {

        static ProposedBody of(Proposal proposal) {
            return new ProposedBody(
                    proposal.number().value(),
                    proposal.cause(),
                    proposal.level(),
                    proposal.category(),
                    proposal.area(),
                    proposal.proposedUnit(),
                    proposal.cases(),
                    proposal.reason(),
                    proposal.proposer());
        }

        Proposal proposal() {
            return new Proposal(
                    new AdjustmentNumber(adjustment),
                    cause,
                    level,
                    category,
                    area,
                    proposedUnit,
                    cases,
                    reason,
                    proposer);
        }
    }

    record ForwardedBody(String opinion) {}

    record AcceptedBody(int revision, String reason) {}

    record RefusedBody(String reason) {}

    Fact write(AdjustmentEvent event) {
        return switch (event) {
            case AdjustmentProposed proposed -> fact(PROPOSED, event, ProposedBody.of(proposed.proposal()));
            case AdjustmentForwarded forwarded -> fact(FORWARDED, event, new ForwardedBody(forwarded.opinion()));
            case AdjustmentAccepted accepted ->
                fact(ACCEPTED, event, new AcceptedBody(accepted.revision(), accepted.reason()));
            case AdjustmentRefused refused -> fact(REFUSED, event, new RefusedBody(refused.reason()));
        };
    }

    private Fact fact(String type, AdjustmentEvent event, Object body) {
        return new Fact(type, event.at(), json.writeValueAsBytes(body));
    }

    AdjustmentEvent read(String type, Instant at, byte[] body) {
        return switch (type) {
            case PROPOSED ->
                new AdjustmentProposed(json.readValue(body, ProposedBody.class).proposal(), at);
            case FORWARDED ->
                new AdjustmentForwarded(
                        json.readValue(body, ForwardedBody.class).opinion(), at);
            case ACCEPTED -> {
                AcceptedBody accepted = json.readValue(body, AcceptedBody.class);
                yield new AdjustmentAccepted(accepted.revision(), accepted.reason(), at);
            }
            case REFUSED ->
                new AdjustmentRefused(json.readValue(body, RefusedBody.class).reason(), at);
            default -> throw new IllegalStateException("no event of an adjustment: " + type);
        };
    }
}
