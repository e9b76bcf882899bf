package org.fenbo.dispatch.casefile;

import java.util.List;

/** What comes of a command: events, or a refusal that the domain foresees. */
public sealed interface Verdict {

    /** It happened; without events everything was so already. */
    record Happened(List<CaseEvent> events) implements Verdict {}

    /** It may not be. */
    record Refused(Refusal refusal) implements Verdict {}

    static Verdict happened(CaseEvent... events) {
        return new Happened(List.of(events));
    }

    static Verdict refused(Refusal refusal) {
        return new Refused(refusal);
    }
}
