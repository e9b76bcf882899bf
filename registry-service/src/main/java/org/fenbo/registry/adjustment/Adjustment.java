package org.fenbo.registry.adjustment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Named;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentAccepted;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentConsented;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentForwarded;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentProposed;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentRefused;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentSupported;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentWithdrawn;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment and its stage (REG-8). A unit, a dispatcher or a keeper proposes the adjustment, and the command centre
 * forwards it. Then the command centre and the list's office decide together: both consents write the changed line into
 * a draft. Each may refuse the adjustment with a reason, and the proposer may withdraw it.
 */
public sealed interface Adjustment {

    /** The proposal, and what was added to it. */
    Asked asked();

    /** What the first proposer asks for. */
    default Proposal proposal() {
        return asked().proposal();
    }

    Stage stage();

    /** The stage of an adjustment. */
    enum Stage implements Named {
        PROPOSED("待分拨中心审核"),
        FORWARDED("待会商"),
        CONSENTED("一方已同意"),
        ACCEPTED("已纳入新稿"),
        REFUSED("不予调整"),
        WITHDRAWN("已撤回");

        private final String chinese;

        Stage(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }

    /** An adjustment that is not decided yet: cases can be added, and the proposer may withdraw it. */
    sealed interface Open extends Adjustment {

        /** This adjustment with further cases. */
        Open with(FurtherCases more);

        default List<AdjustmentEvent> support(FurtherCases more, Instant at) {
            return List.of(new AdjustmentSupported(more, at));
        }

        default List<AdjustmentEvent> refuse(String reason, Instant at) {
            return List.of(new AdjustmentRefused(reason, at));
        }

        default List<AdjustmentEvent> withdraw(String reason, Instant at) {
            return List.of(new AdjustmentWithdrawn(reason, at));
        }
    }

    /** The adjustment is proposed; the command centre has to forward or refuse it. */
    record Proposed(Asked asked) implements Open {
        public List<AdjustmentEvent> forward(String opinion, Instant at) {
            return List.of(new AdjustmentForwarded(opinion, at));
        }

        @Override
        public Open with(FurtherCases more) {
            return new Proposed(asked.and(more));
        }

        @Override
        public Stage stage() {
            return Stage.PROPOSED;
        }
    }

    /** The command centre forwarded the adjustment; the centre and the list's office decide together. */
    record Forwarded(Asked asked, String opinion) implements Open {
        public List<AdjustmentEvent> consent(Consent consent, Instant at) {
            return List.of(new AdjustmentConsented(consent, at));
        }

        @Override
        public Open with(FurtherCases more) {
            return new Forwarded(asked.and(more), opinion);
        }

        @Override
        public Stage stage() {
            return Stage.FORWARDED;
        }
    }

    /** One of the two offices has consented; nothing changes until the other office consents too. */
    record Consented(Asked asked, String opinion, Consent consent) implements Open {
        /** The same office consents again, because a keeper has edited the line since its consent. */
        public List<AdjustmentEvent> renew(Consent again, Instant at) {
            return List.of(new AdjustmentConsented(again, at));
        }

        public List<AdjustmentEvent> accept(String officer, String reason, Instant at) {
            return List.of(new AdjustmentAccepted(
                    consent.revision(), reason, consent.line().line(), officer, at));
        }

        @Override
        public Open with(FurtherCases more) {
            return new Consented(asked.and(more), opinion, consent);
        }

        @Override
        public Stage stage() {
            return Stage.CONSENTED;
        }
    }

    /**
     * The changed line is in a draft, which is published like any other draft.
     *
     * @param line the line as both offices decided it; empty if the event is older than this field
     */
    record Accepted(Asked asked, AdjustmentAccepted how, Optional<ChangedLine> line) implements Adjustment {
        @Override
        public Stage stage() {
            return Stage.ACCEPTED;
        }
    }

    /** The adjustment was refused; the list doesn't change. */
    record Refused(Asked asked, String reason) implements Adjustment {
        @Override
        public Stage stage() {
            return Stage.REFUSED;
        }
    }

    /** The proposer withdrew the adjustment; the list doesn't change. */
    record Withdrawn(Asked asked, String reason) implements Adjustment {
        @Override
        public Stage stage() {
            return Stage.WITHDRAWN;
        }
    }

    /**
     * The adjustment after an event.
     *
     * @param state the adjustment before the event; null if this is the first event
     * @throws IllegalStateException if the event can't follow the state; the events then belong to different
     *     adjustments
     */
    static Adjustment after(@Nullable Adjustment state, AdjustmentEvent event) {
        return switch (event) {
            case AdjustmentProposed proposed
            when state == null -> new Proposed(new Asked(proposed.proposal(), List.of()));
            case AdjustmentSupported supported when state instanceof Open open -> open.with(supported.further());
            case AdjustmentForwarded forwarded
            when state instanceof Proposed proposed -> new Forwarded(proposed.asked(), forwarded.opinion());
            case AdjustmentConsented consented
            when state instanceof Forwarded forwarded ->
                new Consented(forwarded.asked(), forwarded.opinion(), consented.consent());
            case AdjustmentConsented again
            when state instanceof Consented consented ->
                new Consented(consented.asked(), consented.opinion(), again.consent());
            case AdjustmentAccepted accepted
            when state instanceof Forwarded forwarded -> new Accepted(forwarded.asked(), accepted, Optional.empty());
            case AdjustmentAccepted accepted
            when state instanceof Consented consented ->
                new Accepted(
                        consented.asked(),
                        accepted,
                        Optional.of(consented.consent().line()));
            case AdjustmentRefused refused
            when state instanceof Open open -> new Refused(open.asked(), refused.reason());
            case AdjustmentWithdrawn withdrawn
            when state instanceof Open open -> new Withdrawn(open.asked(), withdrawn.reason());
            default -> throw new IllegalStateException(event + " can't follow " + state);
        };
    }
}
