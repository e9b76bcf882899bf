package org.fenbo.registry.adjustment.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.events.log.Fact;
import org.fenbo.registry.adjustment.AdjustmentEvent;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentAccepted;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentConsented;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentForwarded;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentProposed;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentRefused;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentSupported;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentWithdrawn;
import org.fenbo.registry.adjustment.AdjustmentNumber;
import org.fenbo.registry.adjustment.Cause;
import org.fenbo.registry.adjustment.ChangedLine;
import org.fenbo.registry.adjustment.Consent;
import org.fenbo.registry.adjustment.FurtherCases;
import org.fenbo.registry.adjustment.Level;
import org.fenbo.registry.adjustment.Proposal;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.Revisions.Line;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The bodies of topic {@code registry.adjustment}; their schemas and examples are in the folder {@code contract}. */
final class AdjustmentEventJson {
    static final String TOPIC = "registry.adjustment";
    private static final String PROPOSED = "registry.adjustment.proposed.v1";
    private static final String FORWARDED = "registry.adjustment.forwarded.v1";
    private static final String ACCEPTED = "registry.adjustment.accepted.v1";
    private static final String SUPPORTED = "registry.adjustment.supported.v1";
    private static final String CONSENTED = "registry.adjustment.consented.v1";
    private static final String WITHDRAWN = "registry.adjustment.withdrawn.v1";
    private static final String REFUSED = "registry.adjustment.refused.v1";

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProposedBody(
            String adjustment,
            Cause cause,
            Level level,
            @Nullable String category,
            @Nullable String area,
            @Nullable String proposedUnit,
            @Nullable LineBody line,
            List<String> cases,
            String reason,
            String proposer) {

        static ProposedBody of(Proposal proposal) {
            return new ProposedBody(
                    proposal.number().value(),
                    proposal.cause(),
                    proposal.level(),
                    proposal.matter().category(),
                    proposal.matter().area(),
                    proposal.matter().proposedUnit(),
                    proposal.line() == null ? null : LineBody.of(proposal.line()),
                    proposal.cases(),
                    proposal.reason(),
                    proposal.proposer());
        }

        Proposal proposal() {
            return new Proposal(
                    new AdjustmentNumber(adjustment),
                    cause,
                    level,
                    new Proposal.Matter(category, area, proposedUnit),
                    line == null ? null : line.changed(),
                    cases,
                    reason,
                    proposer);
        }
    }

    record LineBody(String kind, String code, List<Map<String, String>> rows) {
        static LineBody of(ChangedLine line) {
            return new LineBody(line.kind().code(), line.code(), line.rows());
        }

        ChangedLine changed() {
            return new ChangedLine(kindOf(kind), code, rows);
        }
    }

    record PlaceBody(String kind, String code) {
        static PlaceBody of(Line line) {
            return new PlaceBody(line.kind().code(), line.code());
        }

        Line line() {
            return new Line(kindOf(kind), code);
        }
    }

    record ConsentedBody(Consent.Office office, String officer, int revision, long edit, LineBody line, String reason) {
        static ConsentedBody of(Consent consent) {
            return new ConsentedBody(
                    consent.office(),
                    consent.officer(),
                    consent.revision(),
                    consent.edit(),
                    LineBody.of(consent.line()),
                    consent.reason());
        }

        Consent consent() {
            return new Consent(office, officer, revision, edit, line.changed(), reason);
        }
    }

    record ForwardedBody(String opinion) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AcceptedBody(
            int revision,
            String reason,
            @Nullable PlaceBody line,
            @Nullable String officer) {
        static AcceptedBody of(AdjustmentAccepted accepted) {
            return new AcceptedBody(
                    accepted.revision(),
                    accepted.reason(),
                    accepted.line() == null ? null : PlaceBody.of(accepted.line()),
                    accepted.officer());
        }

        AdjustmentAccepted accepted(Instant at) {
            return new AdjustmentAccepted(revision, reason, line == null ? null : line.line(), officer, at);
        }
    }

    record RefusedBody(String reason) {}

    private static EntryKind kindOf(String code) {
        return EntryKind.withCode(code).orElseThrow(() -> new IllegalStateException("no kind of entries: " + code));
    }

    Fact write(AdjustmentEvent event) {
        return switch (event) {
            case AdjustmentProposed proposed -> fact(PROPOSED, event, ProposedBody.of(proposed.proposal()));
            case AdjustmentForwarded forwarded -> fact(FORWARDED, event, new ForwardedBody(forwarded.opinion()));
            case AdjustmentSupported supported -> fact(SUPPORTED, event, supported.further());
            case AdjustmentConsented consented -> fact(CONSENTED, event, ConsentedBody.of(consented.consent()));
            case AdjustmentAccepted accepted -> fact(ACCEPTED, event, AcceptedBody.of(accepted));
            case AdjustmentRefused refused -> fact(REFUSED, event, new RefusedBody(refused.reason()));
            case AdjustmentWithdrawn withdrawn -> fact(WITHDRAWN, event, new RefusedBody(withdrawn.reason()));
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
            case SUPPORTED -> new AdjustmentSupported(json.readValue(body, FurtherCases.class), at);
            case CONSENTED ->
                new AdjustmentConsented(
                        json.readValue(body, ConsentedBody.class).consent(), at);
            case ACCEPTED -> json.readValue(body, AcceptedBody.class).accepted(at);
            case WITHDRAWN ->
                new AdjustmentWithdrawn(json.readValue(body, RefusedBody.class).reason(), at);
            case REFUSED ->
                new AdjustmentRefused(json.readValue(body, RefusedBody.class).reason(), at);
            default -> throw new IllegalStateException("no event of an adjustment: " + type);
        };
    }
}
