package org.fenbo.dispatch.casefile;

import java.time.Instant;
import org.fenbo.backbone.kernel.Wire;
import org.jspecify.annotations.Nullable;

/** An event of referring a case up (提级, CASE-17). The order itself stays as it is, so its clocks run on. */
public sealed interface ReferUpEvent extends CaseEvent {

    /** What waits for a decision after this event. */
    ReferUp after();

    /**
     * 提级: the unit of the lead order can't solve the case.
     *
     * @param reason why the unit can't
     * @param tried what the unit tried
     * @param superior the unit above the unit; null if the registry names none, so that only the command centre decides
     */
    @Wire("dispatch.referup.requested.v1")
    record ReferUpRequested(
            int order,
            OfficerId officer,
            String reason,
            String tried,
            @Nullable UnitCode superior,
            Instant at) implements ReferUpEvent {
        @Override
        public ReferUp after() {
            return new ReferUp.Pending(this);
        }
    }

    /** 提级处理: the superior or the command centre decided. The events of another order follow. */
    @Wire("dispatch.referup.decided.v1")
    record ReferUpDecided(int order, ReferUpChoice decision, OfficerId decidedBy, String reason, Instant at)
            implements ReferUpEvent {
        @Override
        public ReferUp after() {
            return new ReferUp.None();
        }
    }
}
