package org.fenbo.registry.adjustment.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.fenbo.registry.adjustment.Adjustment;
import org.fenbo.registry.adjustment.Adjustment.Accepted;
import org.fenbo.registry.adjustment.Adjustment.Consented;
import org.fenbo.registry.adjustment.Adjustment.Forwarded;
import org.fenbo.registry.adjustment.Adjustment.Proposed;
import org.fenbo.registry.adjustment.Adjustment.Refused;
import org.fenbo.registry.adjustment.Adjustment.Withdrawn;
import org.fenbo.registry.adjustment.Adjustments.Current;
import org.fenbo.registry.adjustment.Cause;
import org.fenbo.registry.adjustment.ChangedLine;
import org.fenbo.registry.adjustment.Consent;
import org.fenbo.registry.adjustment.FurtherCases;
import org.fenbo.registry.adjustment.Level;
import org.fenbo.registry.adjustment.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment as callers see it.
 *
 * @param possible the commands that its stage allows
 * @param cases all cases that are evidence
 * @param further the cases of the same gap that were added later, with their proposers
 * @param opinion the opinion of the command centre; absent in the other stages
 * @param consent the first consent; absent in the other stages
 * @param revision number of the draft that has the changed line; absent in the other stages
 * @param changed the changed line as kind/code; absent in the other stages
 * @param decision why the adjustment was accepted, refused or withdrawn; absent while the adjustment is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AdjustmentView(
        String number,
        Adjustment.Stage stage,
        long version,
        long sequence,
        List<String> possible,
        Cause cause,
        Level level,
        @Nullable String category,
        @Nullable String area,
        @Nullable String proposedUnit,
        @Nullable LineView line,
        List<String> cases,
        List<FurtherCases> further,
        String reason,
        String proposer,
        @Nullable String opinion,
        @Nullable ConsentView consent,
        @Nullable Integer revision,
        @Nullable String changed,
        @Nullable String decision) {

    /** A changed line; without rows it is removed. */
    record LineView(String kind, String code, List<Map<String, String>> rows) {
        static @Nullable LineView of(@Nullable ChangedLine line) {
            return line == null ? null : new LineView(line.kind().code(), line.code(), line.rows());
        }
    }

    record ConsentView(
            Consent.Office office,
            String officer,
            int revision,
            @Nullable LineView line,
            String reason) {
        static ConsentView of(Consent consent) {
            return new ConsentView(
                    consent.office(),
                    consent.officer(),
                    consent.revision(),
                    LineView.of(consent.line()),
                    consent.reason());
        }
    }

    static AdjustmentView of(Current current) {
        return switch (current.adjustment()) {
            case Proposed _ -> of(current, List.of("forward", "refuse", "withdraw"), Rest.NOTHING);
            case Forwarded forwarded ->
                of(
                        current,
                        List.of("accept", "refuse", "withdraw"),
                        new Rest(forwarded.opinion(), null, null, null, null));
            case Consented consented ->
                of(
                        current,
                        List.of("accept", "refuse", "withdraw"),
                        new Rest(consented.opinion(), ConsentView.of(consented.consent()), null, null, null));
            case Accepted(var _, var how, var _) ->
                of(
                        current,
                        List.of(),
                        new Rest(
                                null,
                                null,
                                how.revision(),
                                how.line() == null
                                        ? null
                                        : how.line().kind().code() + "/"
                                                + how.line().code(),
                                how.reason()));
            case Refused refused -> of(current, List.of(), new Rest(null, null, null, null, refused.reason()));
            case Withdrawn withdrawn -> of(current, List.of(), new Rest(null, null, null, null, withdrawn.reason()));
        };
    }

    /** The fields that only some stages have. */
    private record Rest(
            @Nullable String opinion,
            @Nullable ConsentView consent,
            @Nullable Integer revision,
            @Nullable String changed,
            @Nullable String decision) {
        static final Rest NOTHING = new Rest(null, null, null, null, null);
    }

    private static AdjustmentView of(Current current, List<String> possible, Rest rest) {
        Proposal proposal = current.adjustment().proposal();
        return new AdjustmentView(
                proposal.number().value(),
                current.adjustment().stage(),
                current.version(),
                current.sequence(),
                possible,
                proposal.cause(),
                proposal.level(),
                proposal.matter().category(),
                proposal.matter().area(),
                proposal.matter().proposedUnit(),
                LineView.of(proposal.line()),
                List.copyOf(current.adjustment().asked().cases()),
                current.adjustment().asked().further(),
                proposal.reason(),
                proposal.proposer(),
                rest.opinion(),
                rest.consent(),
                rest.revision(),
                rest.changed(),
                rest.decision());
    }
}
