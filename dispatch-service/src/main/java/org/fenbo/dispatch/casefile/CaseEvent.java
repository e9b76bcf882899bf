package org.fenbo.dispatch.casefile;

import java.time.Instant;

/** What has happened to a case: one family of events for each thing that commands change. */
public sealed interface CaseEvent
        permits FilingEvent, OrderEvent, CooperationEvent, ReturnEvent, ApprovalEvent, ClosureEvent {

    /** When it happened, by the service's clock. */
    Instant at();
}
