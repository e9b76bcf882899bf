package org.fenbo.rehearsal.replay;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fenbo.local.settings.Part;
import org.fenbo.rehearsal.platform.Person;
import org.fenbo.rehearsal.platform.Rest;

/** Tries forbidden commands and counts the refusals; a success, or a refusal with another code, is a breach. */
public final class Forbidden {
    private final Rest rest;
    private final Map<String, Integer> refused = new ConcurrentSkipListMap<>();
    private final List<String> breaches = new CopyOnWriteArrayList<>();

    /** Codes of the refusals that must happen in each run. */
    public static final List<String> CODES =
            List.of("collector-may-not-handle", "handler-may-not-verify", "no-such-case");

    public Forbidden(Rest rest) {
        this.rest = rest;
    }

    /** The collector of the case tries to accept its order. */
    void collectorAccepts(String caseNumber, String order, String unit, String collector) {
        refuse(caseNumber, order + "accept", new Person(collector, "unit-liaison", unit), Map.of(), CODES.get(0));
    }

    /** The handler tries to verify their own work. */
    void handlerVerifies(String caseNumber, String order, String handler) {
        refuse(caseNumber, order + "verify", Person.of(handler, "verifier"), Map.of(), CODES.get(1));
    }

    /** A unit that has no part in the case tries to answer it: for this unit the case doesn't exist (SEC-1f). */
    void foreignUnitAnswers(String caseNumber, String order) {
        Map<String, Object> answer = Map.of("result", "已办理", "evidence", List.of());
        refuse(caseNumber, order + "answer", new Person("H-X", "handler", "U-X"), answer, CODES.get(2));
    }

    private void refuse(String caseNumber, String verb, Person person, Map<String, Object> body, String code) {
        Rest.Answer answer = rest.post(Part.DISPATCH, "/dispatch/v1/cases/" + caseNumber + "/" + verb, person, body);
        if (answer.code().equals(code) && answer.status() / 100 == 4) {
            refused.merge(code, 1, Integer::sum);
        } else {
            breaches.add("%s of %s by %s: %d %s instead of %s"
                    .formatted(verb, caseNumber, person.code(), answer.status(), answer.body(), code));
        }
    }

    /** How often each command was refused with the expected code, by code. */
    public Map<String, Integer> refused() {
        return Map.copyOf(refused);
    }

    /** The commands that were not refused, or were refused with another code. */
    public List<String> breaches() {
        return List.copyOf(breaches);
    }
}
