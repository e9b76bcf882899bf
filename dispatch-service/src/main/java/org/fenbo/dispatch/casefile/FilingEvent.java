package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Wire;
import org.jspecify.annotations.Nullable;

/** An event of opening a case, of putting a case in a queue, or of stating what the matter is. */
public sealed interface FilingEvent extends CaseEvent {

    /** The place in a queue after this event. */
    QueuePlace after(QueuePlace before);

    /**
     * 立案: a report became a case.
     *
     * @param revision number of the registry's revision that dispatch decided by, so that all services compute by the
     *     same revision (R16); null if no revision was in force, or if the event is older than this field
     */
    @Wire("dispatch.case.filed.v1")
    record CaseFiled(Matter matter, @Nullable Integer revision, Instant at) implements FilingEvent {
        @Override
        public QueuePlace after(QueuePlace before) {
            throw new IllegalStateException("a case is filed once");
        }
    }

    /**
     * 待派遣: a person of a centre has to dispatch the case.
     *
     * @param centre the centre in whose queue the case is (CASE-2); null if the registry has no centre for the case
     * @param candidates units that may be responsible, the best first (CASE-3)
     * @param explanation what the registry answered (REG-4h); null if the event is older than this field
     * @param decidedBy the dispatcher who moved the case to the command centre (CASE-2i), also if the case waits again
     *     later; null if no dispatcher did
     * @param reason why the dispatcher moved the case; null if no dispatcher did
     */
    @Wire("dispatch.case.queued.v1")
    record CaseQueued(
            QueueGround ground,
            @Nullable Integer revision,
            @Nullable UnitCode centre,
            List<RankedUnit> candidates,
            Responsibility.@Nullable Explanation explanation,
            @Nullable OfficerId decidedBy,
            @Nullable String reason,
            Instant at)
            implements FilingEvent {
        /** A case that no dispatcher moved to this queue. */
        public CaseQueued(
                QueueGround ground,
                @Nullable Integer revision,
                @Nullable UnitCode centre,
                List<RankedUnit> candidates,
                Responsibility.@Nullable Explanation explanation,
                Instant at) {
            this(ground, revision, centre, candidates, explanation, null, null, at);
        }

        /** A case without the registry's explanation. */
        public CaseQueued(
                QueueGround ground,
                @Nullable Integer revision,
                @Nullable UnitCode centre,
                List<RankedUnit> candidates,
                Instant at) {
            this(ground, revision, centre, candidates, null, at);
        }

        @Override
        public QueuePlace after(QueuePlace before) {
            return new QueuePlace.Waiting(this);
        }

        /** Whether a dispatcher moved the case to the command centre; then it stays there (CASE-2d). */
        public boolean referred() {
            return decidedBy != null;
        }

        /** The case in the queue of another centre, with the same candidates (CASE-2i). */
        public CaseQueued referredTo(UnitCode other, OfficerId officer, String why, Instant when) {
            return new CaseQueued(QueueGround.REFERRED, revision, other, candidates, explanation, officer, why, when);
        }
    }

    /**
     * 补充事实: a dispatcher stated facts of the matter on which conditions of duties depend (CASE-2j).
     *
     * @param facts the values by the names that the registry uses, for example {@code size}
     */
    @Wire("dispatch.facts.stated.v1")
    record FactsStated(Map<String, String> facts, OfficerId officer, Instant at) implements FilingEvent {
        public FactsStated {
            facts = Map.copyOf(facts);
        }

        @Override
        public QueuePlace after(QueuePlace before) {
            return before;
        }
    }

    /**
     * 重新分类: a dispatcher gave the case another category (CASE-12c). The limits of the case begin anew at this moment.
     *
     * @param category the category from now on
     * @param formerCategory the category until now; null if the case had none
     * @param urgency the urgency that the registry gives the category (REG-11d); null if the event is older than this
     *     field, or if the registry gives none: the case then keeps its urgency
     * @param round which round of the whole-case clock begins, from 2
     * @param revision number of the registry's revision that dispatch decided by (R16); null if none was in force
     * @param explanation what the registry answers for the new category, also if an order is out
     */
    @Wire("dispatch.case.reclassified.v1")
    record CaseReclassified(
            CategoryCode category,
            @Nullable CategoryCode formerCategory,
            @Nullable String urgency,
            String reason,
            int round,
            @Nullable Integer revision,
            Responsibility.Explanation explanation,
            OfficerId officer,
            Instant at)
            implements FilingEvent {
        @Override
        public QueuePlace after(QueuePlace before) {
            return before;
        }
    }
}
