package org.fenbo.rehearsal.replay;

import java.util.Map;
import org.fenbo.local.settings.Part;
import org.fenbo.rehearsal.platform.Person;
import org.fenbo.rehearsal.platform.Rest;

/** Sends commands on cases; a repeated command has the same key. */
final class Commands {
    private final Rest rest;

    Commands(Rest rest) {
        this.rest = rest;
    }

    /** The key also contains the order, because a case is dispatched again after a return. */
    void send(String caseNumber, int order, String verb, Person person, Map<String, Object> body) {
        post(caseNumber, verb, person, body, caseNumber + "-" + order + "-" + verb);
    }

    /** Sends a second, new command with the same verb for the same order; the new command needs its own key. */
    void again(String caseNumber, String verb, Person person, Map<String, Object> body) {
        post(caseNumber, verb, person, body, caseNumber + "-again-" + verb);
    }

    private void post(String caseNumber, String verb, Person person, Map<String, Object> body, String key) {
        rest.post(Part.DISPATCH, "/dispatch/v1/cases/" + caseNumber + "/" + verb, person, body, "replay-" + key)
                .orFail(verb + " of " + caseNumber);
    }
}
