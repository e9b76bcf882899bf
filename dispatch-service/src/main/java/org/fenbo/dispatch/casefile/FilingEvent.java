package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.Wire;
import org.jspecify.annotations.Nullable;

/** A case is opened, and may wait for a dispatcher. */
public sealed interface FilingEvent extends CaseEvent {

    /** The place in a queue after it. */
    QueuePlace after(QueuePlace before);

    /**
     * 立案: a report became a case.
     *
     * @param revision of the registry that dispatch decided by, so that all compute by the same one (R16); null when none
     *     was in force, and in cases filed before it was named
     */
    @Wire("dispatch.case.filed.v1")
    record CaseFiled(Matter matter, @Nullable Integer revision, Instant at) implements FilingEvent {
        @Override
        public QueuePlace after(QueuePlace before) {
            throw new IllegalStateException("a case is filed once");
        }
    }

    /**
     * 待派遣: a person of a centre has to dispatch it.
     *
     * @param centre in whose queue it is (CASE-2); null when the registry knows no centre for it
     * @param candidates units that like cases went to, the best first (CASE-3)
     */
    @Wire("dispatch.case.queued.v1")
    record CaseQueued(
            QueueGround ground,
            @Nullable Integer revision,
            @Nullable UnitCode centre,
            List<RankedUnit> candidates,
            Instant at)
            implements FilingEvent {
        @Override
        public QueuePlace after(QueuePlace before) {
            return new QueuePlace.Waiting(this);
        }
    }
}
