package org.fenbo.dispatch.governor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Wire;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.OfficerId;

/** An event of the switch of a category (CASE-22c,e). */
public sealed interface GovernorEvent {

    /** When the event happened, by the service's clock. */
    Instant at();

    /** The category whose switch it is. */
    CategoryCode category();

    /** The switch after this event. */
    AutomaticSwitch after(AutomaticSwitch before);

    /**
     * 停用自动派单: too few automatic orders of the category were right, even if every open one will be right.
     *
     * @param right how many of the judged orders were right
     * @param percent the share that was needed, in percent
     * @param cases the cases that another unit got, the last judged first
     */
    @Wire("dispatch.governor.stopped.v1")
    record AutomaticStopped(
            CategoryCode category, int right, int judged, int percent, List<CaseNumber> cases, Instant at)
            implements GovernorEvent {
        public AutomaticStopped {
            cases = List.copyOf(cases);
        }

        @Override
        public AutomaticSwitch after(AutomaticSwitch before) {
            return new AutomaticSwitch.Off(this, before.since());
        }
    }

    /** 恢复自动派单: a person switched the category on again. */
    @Wire("dispatch.governor.resumed.v1")
    record AutomaticResumed(CategoryCode category, OfficerId officer, String reason, Instant at)
            implements GovernorEvent {
        @Override
        public AutomaticSwitch after(AutomaticSwitch before) {
            return new AutomaticSwitch.On(Optional.of(this));
        }
    }
}
