package org.fenbo.registry.adjustment;

import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.Named;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentAccepted;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentForwarded;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentProposed;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentRefused;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment and its stage (REG-8). A unit or the command centre proposes the adjustment, the command centre
 * forwards it, and the list's office accepts it into a draft. The centre and the office may refuse the adjustment with
 * a reason. Each stage has only the commands that are possible in it.
 */
public sealed interface Adjustment {

    /** What the proposer asks for. */
    Proposal proposal();

    Stage stage();

    /** The stage of an adjustment. */
    enum Stage implements Named {
        PROPOSED("待分拨中心审核"),
        FORWARDED("待编办会商"),
        ACCEPTED("已纳入新稿"),
        REFUSED("不予调整");

        private final String chinese;

        Stage(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }

    /** The adjustment is proposed; the command centre has to forward or refuse it. */
    record Proposed(Proposal proposal) implements Adjustment {
        public List<AdjustmentEvent> forward(String opinion, Instant at) {
            return List.of(new AdjustmentForwarded(opinion, at));
        }

        public List<AdjustmentEvent> refuse(String reason, Instant at) {
            return List.of(new AdjustmentRefused(reason, at));
        }

        @Override
        public Stage stage() {
            return Stage.PROPOSED;
        }
    }

    /** The command centre forwarded the adjustment; the list's office decides together with the centre. */
    record Forwarded(Proposal proposal, String opinion) implements Adjustment {
        public List<AdjustmentEvent> accept(int revision, String reason, Instant at) {
            return List.of(new AdjustmentAccepted(revision, reason, at));
        }

        public List<AdjustmentEvent> refuse(String reason, Instant at) {
            return List.of(new AdjustmentRefused(reason, at));
        }

        @Override
        public Stage stage() {
            return Stage.FORWARDED;
        }
    }

    /** The adjustment is in a draft, which is published like any other draft. */
    record Accepted(Proposal proposal, int revision, String reason) implements Adjustment {
        @Override
        public Stage stage() {
            return Stage.ACCEPTED;
        }
    }

    /** The adjustment was refused; the list doesn't change. */
    record Refused(Proposal proposal, String reason) implements Adjustment {
        @Override
        public Stage stage() {
            return Stage.REFUSED;
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
            case AdjustmentProposed proposed when state == null -> new Proposed(proposed.proposal());
            case AdjustmentForwarded forwarded
            when state instanceof Proposed proposed -> new Forwarded(proposed.proposal(), forwarded.opinion());
            case AdjustmentAccepted accepted
            when state instanceof Forwarded forwarded ->
                new Accepted(forwarded.proposal(), accepted.revision(), accepted.reason());
            case AdjustmentRefused refused
            when state instanceof Proposed proposed -> new Refused(proposed.proposal(), refused.reason());
            case AdjustmentRefused refused
            when state instanceof Forwarded forwarded -> new Refused(forwarded.proposal(), refused.reason());
            default -> throw new IllegalStateException(event + " can't follow " + state);
        };
    }
}
