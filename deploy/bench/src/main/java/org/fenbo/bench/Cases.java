package org.fenbo.bench;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.fenbo.local.settings.Part;
import org.fenbo.rehearsal.platform.Person;
import org.fenbo.rehearsal.platform.Rest;
import org.fenbo.rehearsal.platform.Seen;
import org.fenbo.rehearsal.platform.Witness;
import tools.jackson.databind.JsonNode;

/** Cases of the demo district that a duty sends out by itself, as their people move them. */
final class Cases implements AutoCloseable {
    private static final Person CALL_TAKER = Person.of("O-CALL", "call-taker");
    private static final Person VERIFIER = Person.of("O-VERI", "verifier");
    private static final Person LEADER = Person.of("O-LEAD", "duty-leader");
    private static final int PATIENCE_SECONDS = 60;

    /** Categories that one unit answers for all over the demo district. */
    private static final List<String> CATEGORIES = List.of("101003", "102002", "103001", "201001");

    private static final List<String> COMMUNITIES =
            List.of("440399001001", "440399001002", "440399001003", "440399002001", "440399003001");

    private final Rest rest;
    private final Witness witness;
    private final Map<String, CompletableFuture<Dispatched>> dispatched = new ConcurrentHashMap<>();

    Cases(Stand stand) {
        rest = stand.rest();
        witness = new Witness(stand.settings().kafka(), List.of("dispatch.case"))
                .tell(this::hear)
                .start();
    }

    /** @param heard when the topic told of it, in nanoseconds of {@link System#nanoTime} */
    record Dispatched(String unit, long heard) {}

    private void hear(Seen event) {
        if (event.type().equals("dispatch.order.dispatched.v1")) {
            of(event.subject())
                    .complete(new Dispatched(event.fact().path("unit").asString(), System.nanoTime()));
        }
    }

    private CompletableFuture<Dispatched> of(String caseNumber) {
        return dispatched.computeIfAbsent(caseNumber, number -> new CompletableFuture<>());
    }

    /** A report of about 1 KB of JSON, of chance. */
    static Map<String, Object> report(Random chance) {
        return Map.of(
                "channel", "HOTLINE",
                "nature", "COMPLAINT",
                "category", CATEGORIES.get(chance.nextInt(CATEGORIES.size())),
                "area", COMMUNITIES.get(chance.nextInt(COMMUNITIES.size())),
                "text", text(chance));
    }

    /** Three hundred Chinese letters are 900 bytes. */
    static String text(Random chance) {
        StringBuilder text = new StringBuilder("来电反映");
        while (text.length() < 280) {
            text.append((char) (0x4E00 + chance.nextInt(2_000)));
        }
        return text.toString();
    }

    /** Hands it in and tells the number of its case. */
    String hand(Map<String, Object> report) {
        return rest.post(Part.INTAKE, "/intake/v1/reports", CALL_TAKER, report)
                .orFail("a report")
                .required("case")
                .asString();
    }

    /** Waits until its order went out. */
    Dispatched awaitDispatched(String caseNumber) {
        try {
            return of(caseNumber).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(caseNumber + " was not dispatched", e);
        } finally {
            dispatched.remove(caseNumber);
        }
    }

    /** A whole case in five calls: report, accept, answer, verify, close. */
    void full(Random chance) {
        String caseNumber = hand(report(chance));
        String unit = awaitDispatched(caseNumber).unit();
        command(caseNumber, "orders/1/accept", new Person("L-" + unit, "unit-liaison", unit), Map.of());
        command(
                caseNumber,
                "orders/1/answer",
                new Person("H-" + unit, "handler", unit),
                Map.of("result", "现场已处理", "evidence", List.of("photo:after")));
        command(caseNumber, "orders/1/verify", VERIFIER, Map.of("remark", "现场已核"));
        command(caseNumber, "close", LEADER, Map.of("basis", "SOLVED"));
    }

    private void command(String caseNumber, String verb, Person person, Map<String, Object> body) {
        JsonNode _ = rest.post(Part.DISPATCH, "/dispatch/v1/cases/" + caseNumber + "/" + verb, person, body)
                .orFail(verb + " of " + caseNumber);
    }

    @Override
    public void close() {
        witness.close();
    }
}
