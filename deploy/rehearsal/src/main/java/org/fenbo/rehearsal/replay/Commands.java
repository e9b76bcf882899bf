package org.fenbo.rehearsal.replay;

import java.util.Map;
import org.fenbo.local.settings.Part;
import org.fenbo.rehearsal.platform.Person;
import org.fenbo.rehearsal.platform.Rest;

/** Sends commands on cases under keys that a repeat would have too. */
final class Commands {
    private final Rest rest;

    Commands(Rest rest) {
        this.rest = rest;
    }

    /** The key names the order, too: one case is dispatched again after a return. */
    void send(String caseNumber, int order, String verb, Person person, Map<String, Object> body) {
        post(caseNumber, verb, person, body, caseNumber + "-" + order + "-" + verb);
    }

    /** The second time of the same command on the same order needs a key of its own. */
    void again(String caseNumber, String verb, Person person, Map<String, Object> body) {
        post(caseNumber, verb, person, body, caseNumber + "-again-" + verb);
    }

    private void post(String caseNumber, String verb, Person person, Map<String, Object> body, String key) {
        rest.post(Part.DISPATCH, "/dispatch/v1/cases/" + caseNumber + "/" + verb, person, body, "replay-" + key)
                .orFail(verb + " of " + caseNumber);
    }
}
