package org.fenbo.dispatch.casefile;

import java.time.Instant;

/** An event of a case. Each part of a case has its own family of events. */
public sealed interface CaseEvent
        permits FilingEvent,
                OrderEvent,
                CooperationEvent,
                ReturnEvent,
                ReferUpEvent,
                PauseEvent,
                ExtensionEvent,
                ShelvingEvent,
                ApprovalEvent,
                ClosureEvent,
                NoteEvent {

    /** When the event happened, by the service's clock. */
    Instant at();
}
