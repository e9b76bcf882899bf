package org.fenbo.rehearsal.demo;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.fenbo.local.settings.Part;
import org.fenbo.rehearsal.demo.Day.Happening;
import org.fenbo.rehearsal.demo.Day.Turn;
import org.fenbo.rehearsal.platform.Person;
import org.fenbo.rehearsal.platform.Rest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Plays the day: files reports and does the work of dispatchers, units, verifiers, the arbiter and the duty leader. */
public final class Play {
    private static final Person DISPATCHER = Person.of("O-DISP", "dispatcher");
    private static final Person VERIFIER = Person.of("O-VERI", "verifier");
    private static final Person LEADER = Person.of("O-LEAD", "duty-leader");
    private static final Person ARBITER = Person.of("O-ARBI", "arbiter");
    private static final Person CALL_TAKER = Person.of("O-CALL", "call-taker");
    /** Units of the demo district, in the order in which a dispatcher without a candidate tries them. */
    private static final List<String> UNITS = List.of("U-CG", "U-SW", "U-JT");
    /** After this many granted returns the arbiter rules. */
    private static final int RETURNS = 2;

    private static final Map<String, Object> NOT_OURS = Map.of("groundCode", "NOT_OUR_DUTY", "ground", "不属本单位职责");
    private static final int HANDS = 4;
    private static final int LOOKS = 100;
    private final Rest rest;
    private final Random chance;
    private final Duration pace;

    /** @param pace about how long a person needs for a step */
    public Play(Rest rest, Random chance, Duration pace) {
        this.rest = rest;
        this.chance = chance;
        this.pace = pace;
    }

    /** How many reports a day has. */
    public static int reports() {
        return Day.happenings().size();
    }

    /** Plays the day to its end; {@code done} receives the number of cases that have been played so far. */
    public void perform(IntConsumer done) {
        try (ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
            List<Future<?>> going = Day.happenings().stream()
                    .<Future<?>>map(one -> hands.submit(() -> live(one)))
                    .toList();
            for (int i = 0; i < going.size(); i++) {
                going.get(i).get();
                done.accept(i + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("the day can't go on", e.getCause());
        }
    }

    private void live(Happening happening) {
        String caseNumber = report(happening);
        for (int step = 0; step < happening.steps(); step++) {
            JsonNode now = look(caseNumber);
            rest();
            if (!now.path("stage").asString().equals("CLOSED")) {
                act(caseNumber, now, happening.turn());
            } else if (happening.turn() == Turn.REDO && now.path("redos").asInt() == 0) {
                redo(caseNumber, now);
            } else {
                return;
            }
        }
    }

    /** The sender calls again; the duty leader grants the redo (CASE-13e). */
    private void redo(String caseNumber, JsonNode closed) {
        int request = closed.path("approvals").size() + 1;
        command(caseNumber, "redo", CALL_TAKER, Map.of("reason", "反映人来电：问题又出现了"));
        command(caseNumber, "approvals/" + request + "/approve", LEADER, Map.of());
    }

    private String report(Happening happening) {
        rest();
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("channel", happening.channel());
        report.put("nature", "COMPLAINT");
        report.put("category", happening.category());
        report.put("area", happening.area());
        report.put("text", happening.text());
        Person reporter = reporter(happening.channel());
        return rest.post(Part.INTAKE, "/intake/v1/reports", reporter, report)
                .orFail("report " + happening)
                .required("case")
                .asString();
    }

    /**
     * Collectors and call-takers use the channels of their role; a machine uses its own channel (INT-1b). The collector
     * is not in the registry, because a listed collector may report only in the grids of the list (ORG-4e).
     */
    private static Person reporter(String channel) {
        return switch (channel) {
            case "GRID_COLLECTOR" -> Person.of("O-PATROL", "collector");
            case "SENSOR" -> Person.client("M-SENSOR", channel);
            default -> CALL_TAKER;
        };
    }

    /** Waits until dispatch has read the report, and returns the present state of its case. */
    private JsonNode look(String caseNumber) {
        for (int looks = 0; looks < LOOKS; looks++) {
            Rest.Answer answer = rest.get(Part.DISPATCH, "/dispatch/v1/cases/" + caseNumber, DISPATCHER);
            if (answer.isOk()) {
                return answer.body();
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new IllegalStateException("dispatch never received " + caseNumber);
    }

    private void act(String caseNumber, JsonNode now, Turn turn) {
        helpers(now).forEach(helper -> help(caseNumber, helper));
        JsonNode order = lead(now);
        String unit = order.path("unit").asString();
        String path = "orders/" + order.path("number").asInt() + "/";
        switch (next(now, order)) {
            case "dispatch" ->
                command(
                        caseNumber,
                        "dispatch",
                        dispatcher(now),
                        Map.of("unit", candidate(now, turn), "reason", "属地管理"));
            case "rule" -> command(caseNumber, "rule", ARBITER, Map.of("unit", UNITS.getFirst(), "reason", "市容由城管局负责"));
            case "accept" -> {
                if (turn == Turn.DISPUTE && withdrawn(now) < RETURNS) {
                    command(caseNumber, path + "return", liaison(unit), NOT_OURS);
                } else {
                    command(caseNumber, path + "accept", liaison(unit), Map.of());
                }
            }
            case "decide" ->
                command(
                        caseNumber,
                        path + "decide",
                        dispatcher(now),
                        Map.of("decision", "GRANTED", "reason", "情况属实，同意退回"));
            case "answer" ->
                command(
                        caseNumber,
                        path + "answer",
                        new Person("H-" + unit, "handler", unit),
                        Map.of("result", "现场已处理", "evidence", evidence(now)));
            case "verify" ->
                verify(
                        caseNumber,
                        path,
                        order,
                        turn == Turn.REWORK && order.path("reworks").asInt() == 0);
            case "close" -> command(caseNumber, "close", LEADER, Map.of("basis", "SOLVED", "conditionMet", true));
            default -> throw new IllegalStateException("no command is known for this state of a case: " + now);
        }
    }

    private static Person liaison(String unit) {
        return new Person("L-" + unit, "unit-liaison", unit);
    }

    /** The best candidate; without one, and in a dispute, a unit that has not had the case yet. */
    private static String candidate(JsonNode now, Turn turn) {
        List<String> before = now.path("orders")
                .valueStream()
                .map(order -> order.path("unit").asString())
                .toList();
        String other = UNITS.stream()
                .filter(unit -> !before.contains(unit))
                .findFirst()
                .orElse(UNITS.getFirst());
        return turn == Turn.DISPUTE
                ? other
                : now.path("queue").path("candidates").path(0).path("unit").asString(other);
    }

    private static long withdrawn(JsonNode now) {
        return now.path("orders")
                .valueStream()
                .filter(order -> order.path("state").asString().equals("WITHDRAWN"))
                .count();
    }

    /** A photo of each kind that the category demands of an answer (REG-11j). */
    private static List<String> evidence(JsonNode now) {
        return now.path("demands")
                .path("toAnswer")
                .valueStream()
                .map(kind -> kind.asString() + ":photo")
                .toList();
    }

    /**
     * A dispatcher of the centre that has the case (CASE-2e). The registry doesn't list this person, because a listed
     * dispatcher acts for the unit of the list (ORG-4e).
     */
    private static Person dispatcher(JsonNode now) {
        String centre = now.path("centre").asString();
        return new Person("D-" + centre, DISPATCHER.role(), centre);
    }

    private static JsonNode lead(JsonNode now) {
        return now.path("orders")
                .valueStream()
                .filter(order -> order.path("part").asString().equals("LEAD"))
                .reduce(MissingNode.getInstance(), (earlier, later) -> later);
    }

    private static Stream<JsonNode> helpers(JsonNode now) {
        return now.path("orders")
                .valueStream()
                .filter(order -> order.path("part").asString().equals("COOPERATING"));
    }

    /** A co-operating unit accepts its own order and answers it. */
    private void help(String caseNumber, JsonNode order) {
        String unit = order.path("unit").asString();
        String path = "orders/" + order.path("number").asInt() + "/";
        switch (order.path("state").asString()) {
            case "TO_ACCEPT" -> command(caseNumber, path + "accept", liaison(unit), Map.of());
            case "ACCEPTED" ->
                command(
                        caseNumber,
                        path + "answer",
                        new Person("H-" + unit, "handler", unit),
                        Map.of("result", "已协助办理", "evidence", List.of()));
            default -> {}
        }
    }

    /** The command that a person is expected to give next; empty if there is none. */
    private static String next(JsonNode now, JsonNode order) {
        return switch (now.path("stage").asString()) {
            case "TO_DISPATCH" -> "dispatch";
            case "IN_DISPUTE" -> "rule";
            case "TO_CLOSE" -> "close";
            default ->
                switch (order.path("state").asString()) {
                    case "TO_ACCEPT" -> "accept";
                    case "RETURN_PENDING" -> "decide";
                    case "ACCEPTED", "REWORK" -> "answer";
                    case "ANSWERED" -> "verify";
                    default -> "";
                };
        };
    }

    private void verify(String caseNumber, String path, JsonNode order, boolean unfinished) {
        if (unfinished) {
            command(caseNumber, path + "rework", VERIFIER, Map.of("reason", "角落仍有残留"));
        } else {
            command(caseNumber, path + "verify", VERIFIER, Map.of("remark", "现场已核", "lines", lines(order)));
        }
    }

    /** Each line of the rectification standard is met (REG-19c). */
    private static List<Map<String, Object>> lines(JsonNode order) {
        return order.at("/guidance/standard")
                .valueStream()
                .map(line -> Map.<String, Object>of("line", line.path("code").asString(), "met", true))
                .toList();
    }

    private void command(String caseNumber, String verb, Person person, Map<String, Object> body) {
        rest.post(Part.DISPATCH, "/dispatch/v1/cases/" + caseNumber + "/" + verb, person, body)
                .orFail(verb + " of " + caseNumber);
    }

    private void rest() {
        LockSupport.parkNanos((long) (pace.toNanos() * (0.5 + chance.nextDouble())));
    }
}
