package org.fenbo.bench.platform;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenbo.local.settings.Part;
import org.fenbo.rehearsal.platform.Person;
import org.fenbo.rehearsal.platform.Rest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Handles cases of the demo district as officers do. A duty dispatches these cases automatically. */
public final class Cases implements AutoCloseable {
    private static final Person CALL_TAKER = Person.of("O-CALL", "call-taker");
    private static final Person VERIFIER = Person.of("O-VERI", "verifier");
    private static final Person LEADER = Person.of("O-LEAD", "duty-leader");
    private static final int PATIENCE_SECONDS = 60;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * In the demo district, only one unit is responsible for each of these categories, so no order to a co-operating
     * unit is dispatched.
     */
    static final List<String> CATEGORIES = List.of("102002", "202002", "401001", "401003");

    private static final List<String> COMMUNITIES =
            List.of("440399001001", "440399001002", "440399001003", "440399002001", "440399003001");

    private final Rest rest;
    private final OrderFeed feed;
    private final Map<String, CompletableFuture<Dispatched>> dispatched = new ConcurrentHashMap<>();

    /** Handles cases on this platform, which must have the demo district. */
    public Cases(BenchPlatform platform) {
        rest = platform.rest();
        feed = new OrderFeed(platform.settings().kafka(), this::receive);
    }

    /** @param received when the event was read from the topic, in nanoseconds of {@link System#nanoTime} */
    record Dispatched(String unit, long received) {}

    private void receive(ConsumerRecord<String, byte[]> event) {
        if (OrderFeed.header(event, "ce_type").equals("dispatch.order.dispatched.v1")) {
            String unit = JSON.readTree(event.value()).path("unit").asString();
            of(OrderFeed.header(event, "ce_subject")).complete(new Dispatched(unit, System.nanoTime()));
        }
    }

    private CompletableFuture<Dispatched> of(String caseNumber) {
        return dispatched.computeIfAbsent(caseNumber, number -> new CompletableFuture<>());
    }

    /** A random report of about 1 KB of JSON. */
    private static Map<String, Object> report(Random chance) {
        return Map.of(
                "channel", "HOTLINE",
                "nature", "COMPLAINT",
                "category", CATEGORIES.get(chance.nextInt(CATEGORIES.size())),
                "area", COMMUNITIES.get(chance.nextInt(COMMUNITIES.size())),
                "text", text(chance));
    }

    /** A random text of 280 Chinese characters, which are 840 bytes. */
    public static String text(Random chance) {
        StringBuilder text = new StringBuilder("来电反映");
        while (text.length() < 280) {
            text.append((char) (0x4E00 + chance.nextInt(2_000)));
        }
        return text.toString();
    }

    /** Files the report and gives the number of its case. */
    private String hand(Map<String, Object> report) {
        return rest.post(Part.INTAKE, "/intake/v1/reports", CALL_TAKER, report)
                .orFail("a report")
                .required("case")
                .asString();
    }

    private Dispatched awaitDispatched(String caseNumber) {
        feed.throwIfFailed();
        try {
            return of(caseNumber).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(caseNumber + " was not dispatched", e);
        } finally {
            dispatched.remove(caseNumber);
        }
    }

    /**
     * Files a report and waits until the topic shows that its order was dispatched. Returns the time when the event was
     * read from the topic, in nanoseconds of {@link System#nanoTime}.
     */
    public long dispatched(long seed) {
        return awaitDispatched(hand(report(new Random(seed)))).received();
    }

    /**
     * Handles a whole case in five calls: report, accept, answer, verify, close. Returns the time of the last answer,
     * in nanoseconds of {@link System#nanoTime}.
     */
    public long full(long seed) {
        String caseNumber = hand(report(new Random(seed)));
        String unit = awaitDispatched(caseNumber).unit();
        command(caseNumber, "orders/1/accept", new Person("L-" + unit, "unit-liaison", unit), Map.of());
        command(
                caseNumber,
                "orders/1/answer",
                new Person("H-" + unit, "handler", unit),
                Map.of("result", "现场已处理", "evidence", List.of("整改后同角度照片:after")));
        command(caseNumber, "orders/1/verify", VERIFIER, Map.of("remark", "现场已核"));
        command(caseNumber, "close", LEADER, Map.of("basis", "SOLVED"));
        return System.nanoTime();
    }

    private void command(String caseNumber, String verb, Person person, Map<String, Object> body) {
        JsonNode _ = rest.post(Part.DISPATCH, "/dispatch/v1/cases/" + caseNumber + "/" + verb, person, body)
                .orFail(verb + " of " + caseNumber);
    }

    /** How many fetches the reader of the topic has made so far. */
    public double fetches() {
        return feed.fetches();
    }

    @Override
    public void close() {
        feed.close();
    }
}
