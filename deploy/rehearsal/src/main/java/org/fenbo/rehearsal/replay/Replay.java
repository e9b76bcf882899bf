package org.fenbo.rehearsal.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fenbo.local.settings.Part;
import org.fenbo.rehearsal.platform.Person;
import org.fenbo.rehearsal.platform.Quiet;
import org.fenbo.rehearsal.platform.Rest;
import org.fenbo.rehearsal.platform.SeenEvent;
import org.fenbo.rehearsal.replay.PlayedCase.View;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Replays the days of a file of past events (OPS-3). A plan contains the work for each instant; the replay adds work to
 * the plan. The replay moves the clocks of all services to the next instant of the plan, and then does the work of this
 * instant in parallel. The unit that the file names accepts its order within minutes, and answers it later. Any other
 * unit returns the order, because the work is not its duty. The replay also acts as the dispatcher and as the verifier,
 * who are two different persons. The case is closed before or after its deadline, as the file states.
 */
public final class Replay {
    private static final Person OPERATOR = Person.of("O-OPER", "operator");
    private static final Person DISPATCHER = Person.of("O-DISP", "dispatcher");
    private static final Person VERIFIER = Person.of("O-VERI", "verifier");
    private static final Person LEADER = Person.of("O-LEAD", "duty-leader");
    private static final Duration MINUTES = Duration.ofMinutes(10);
    /** The limit of a wait, in milliseconds; it is longer than the longest outage that a rehearsal plans. */
    private static final long PATIENCE = Duration.ofMinutes(12).toMillis();

    private static final int HANDS = 8;
    private static final String COLLECTOR = "COL-";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Rest rest;
    private final Quiet quiet;
    private final Map<String, PlayedCase> cases = new ConcurrentHashMap<>();
    private final Map<String, String> caseOfRow = new ConcurrentHashMap<>();
    private final Map<String, List<String>> suggested = new ConcurrentHashMap<>();
    private final NavigableMap<Instant, List<Runnable>> plan = new TreeMap<>();
    private final Watch watch;
    private final Commands commands;
    private final Forbidden forbidden;
    private final Mischief mischief;
    private final @Nullable Instant suggestionsFrom;
    private int reported;

    /**
     * @param watch receives each acknowledged report
     * @param suggestionsFrom for rows from this instant on, suggestions are requested before anybody acts on the case;
     *     null if no suggestions are requested
     */
    Replay(Rest rest, Quiet quiet, Watch watch, Forbidden forbidden, @Nullable Instant suggestionsFrom) {
        this.rest = rest;
        this.quiet = quiet;
        this.watch = watch;
        this.commands = new Commands(rest);
        this.forbidden = forbidden;
        this.mischief = new Mischief();
        this.suggestionsFrom = suggestionsFrom;
    }

    /** Call this with every event of a case. */
    void receive(SeenEvent event) {
        played(event.subject()).receive(event);
    }

    private PlayedCase played(String caseNumber) {
        return cases.computeIfAbsent(caseNumber, number -> new PlayedCase());
    }

    /** Receives the progress of a replay. */
    @FunctionalInterface
    public interface Watch {
        /** A report was acknowledged; the count includes it. */
        void acknowledged(int reports, String report);
    }

    /** The result of a row: its case, the last state of the case, and the units that were suggested. */
    public record Outcome(PastRow row, String caseNumber, View view, List<String> suggested) {}

    List<Outcome> play(List<PastRow> rows) {
        rows.forEach(row -> at(row.at(), () -> report(row)));
        Instant hour = Instant.EPOCH;
        try (ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
            while (!plan.isEmpty()) {
                Map.Entry<Instant, List<Runnable>> next = plan.pollFirstEntry();
                Instant begun = next.getKey().truncatedTo(ChronoUnit.HOURS);
                if (begun.isAfter(hour)) {
                    quiet.await();
                    hour = begun;
                }
                rest.moveClocks(OPERATOR, next.getKey());
                perform(hands, next.getValue());
            }
        }
        quiet.await();
        return outcomes(rows);
    }

    private static void perform(ExecutorService hands, List<Runnable> work) {
        List<Future<?>> going = new ArrayList<>();
        work.forEach(one -> going.add(hands.submit(one)));
        try {
            for (Future<?> one : going) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the replay can't go on", e.getCause());
        }
    }

    /**
     * All work of ten minutes is done together at the end of these ten minutes, because each move of the clocks needs
     * four calls.
     */
    private void at(Instant instant, Runnable work) {
        synchronized (plan) {
            plan.computeIfAbsent(end(instant), same -> new ArrayList<>()).add(work);
        }
    }

    private static Instant end(Instant instant) {
        long window = MINUTES.toSeconds();
        return Instant.ofEpochSecond(Math.ceilDiv(instant.getEpochSecond(), window) * window);
    }

    private void report(PastRow row) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("channel", isOfCollector(row) ? "GRID_COLLECTOR" : "DEPARTMENT");
        report.put("nature", row.nature());
        report.put("category", row.category().code());
        report.put("area", row.community().code());
        report.put("text", row.category().name());
        report.put("sourceNumber", row.number());
        report.put("happenedAt", row.at().toString());
        report.put("reportedAt", row.at().toString());
        JsonNode answer = send(row, report);
        String caseNumber = answer.required("case").asString();
        caseOfRow.put(row.number(), caseNumber);
        acknowledged(answer.required("number").asString());
        View filed = played(caseNumber).await(2, PATIENCE);
        askSuggestions(row, caseNumber);
        goOn(row, caseNumber, filed, row.at());
    }

    /** The collector of a report is the person who signed in (CASE-6j). This collector tries to handle the case later. */
    private boolean isOfCollector(PastRow row) {
        return mischief.triesForbidden(row);
    }

    /**
     * One report in a hundred is sent again, because a client that gets no answer sends its report again. The service
     * must return the same number for the same Idempotency-Key.
     */
    private JsonNode send(PastRow row, Map<String, Object> report) {
        Person source = isOfCollector(row)
                ? Person.of(COLLECTOR + row.number(), "collector")
                : Person.client("SRC-" + row.source(), "DEPARTMENT");
        int times = mischief.sendsAgain(row) ? 2 : 1;
        JsonNode answer = JSON.createObjectNode();
        for (int time = 0; time < times; time++) {
            answer = rest.post(Part.INTAKE, "/intake/v1/reports", source, report, "replay-" + row.number())
                    .orFail("report " + row.number());
        }
        return answer;
    }

    private synchronized void acknowledged(String report) {
        watch.acknowledged(++reported, report);
    }

    private void askSuggestions(PastRow row, String caseNumber) {
        if (suggestionsFrom != null && !row.at().isBefore(suggestionsFrom)) {
            suggested.put(
                    row.number(),
                    rest.get(Part.DISPATCH, "/dispatch/v1/cases/" + caseNumber + "/suggestions", DISPATCHER)
                            .orFail("suggestions for " + caseNumber)
                            .path("candidates")
                            .valueStream()
                            .map(candidate -> candidate.path("unit").asString())
                            .toList());
        }
    }

    /** Plans the next step of a case that has just been queued or dispatched. */
    private void goOn(PastRow row, String caseNumber, View view, Instant now) {
        if (view.queued()) {
            row.unit().ifPresent(unit -> at(now.plus(MINUTES), () -> dispatch(row, caseNumber, now.plus(MINUTES))));
        } else if (row.unit()
                .map(unit -> unit.code().equals(view.units().getLast()))
                .orElse(false)) {
            at(now.plus(MINUTES), () -> accept(row, caseNumber, now.plus(MINUTES)));
        } else {
            at(now.plus(MINUTES), () -> giveBack(row, caseNumber, now.plus(MINUTES)));
        }
    }

    /**
     * For the first order, the dispatcher chooses the first candidate. The dispatcher chooses the right unit after a
     * return, for a first contact, and if there is no candidate. The right unit may be of a street although the list names
     * a department (CASE-21).
     */
    private void dispatch(PastRow row, String caseNumber, Instant now) {
        View view = played(caseNumber).view();
        String right = row.unit().orElseThrow().code();
        String unit = view.order() == 0 && !view.firstContact()
                ? Optional.ofNullable(view.firstCandidate()).orElse(right)
                : right;
        commands.send(
                caseNumber,
                view.order(),
                "dispatch",
                dispatcher(caseNumber),
                Map.of("unit", unit, "reason", "同类案件", "againstList", "当年由该单位办理"));
        goOn(row, caseNumber, played(caseNumber).await(view.sequence() + 1, PATIENCE), now);
    }

    private void giveBack(PastRow row, String caseNumber, Instant now) {
        View view = played(caseNumber).view();
        String order = "orders/" + view.order() + "/";
        commands.send(
                caseNumber,
                view.order(),
                order + "return",
                liaison(view.units().getLast()),
                Map.of("groundCode", "NOT_OUR_DUTY", "ground", "不属于本单位职责"));
        commands.send(
                caseNumber,
                view.order(),
                order + "decide",
                dispatcher(caseNumber),
                Map.of("decision", "GRANTED", "reason", "同意"));
        goOn(row, caseNumber, played(caseNumber).await(view.sequence() + 3, PATIENCE), now);
    }

    /**
     * A dispatcher of the centre that has the case: dispatchers of other centres are refused (CASE-2e). The registry
     * doesn't list this person, because a listed dispatcher acts for the unit of the list (ORG-4e).
     */
    private Person dispatcher(String caseNumber) {
        JsonNode file = rest.get(Part.DISPATCH, "/dispatch/v1/cases/" + caseNumber, DISPATCHER)
                .orFail("the centre of " + caseNumber);
        String centre = file.required("centre").asString();
        return new Person("D-" + centre, DISPATCHER.role(), centre);
    }

    private void accept(PastRow row, String caseNumber, Instant now) {
        View view = played(caseNumber).view();
        String unit = view.units().getLast();
        String order = "orders/" + view.order() + "/";
        if (mischief.triesForbidden(row)) {
            forbidden.collectorAccepts(caseNumber, order, unit, COLLECTOR + row.number());
        }
        commands.send(caseNumber, view.order(), order + "accept", liaison(unit), Map.of());
        row.onTime().ifPresent(onTime -> {
            Instant due = played(caseNumber).awaitDue(PATIENCE);
            Instant closing = closing(onTime, now, due);
            at(closing, () -> finish(row, caseNumber));
        });
    }

    /**
     * When to close a case. A case that ends on time is closed after half of the remaining time, rounded down to the
     * full hour. If this hour has already passed, the case is closed one minute from now. The time limits of the replay
     * leave at least one hour until the deadline, so the platform can finish its work before the deadline. A late case
     * is closed two hours after the deadline, also rounded down to the full hour.
     */
    static Instant closing(boolean onTime, Instant now, Instant due) {
        if (!onTime) {
            return due.truncatedTo(ChronoUnit.HOURS).plus(2, ChronoUnit.HOURS);
        }
        Instant half = now.plus(Duration.between(now, due).dividedBy(2)).truncatedTo(ChronoUnit.HOURS);
        return half.isAfter(now) ? half : now.plus(Duration.ofMinutes(1));
    }

    private void finish(PastRow row, String caseNumber) {
        View view = played(caseNumber).view();
        String unit = view.units().getLast();
        String order = "orders/" + view.order() + "/";
        Person handler = new Person("H-" + unit, "handler", unit);
        Map<String, Object> result = Map.of("result", "已办理", "evidence", List.of());
        if (mischief.triesForbidden(row)) {
            forbidden.foreignUnitAnswers(caseNumber, order);
        }
        commands.send(caseNumber, view.order(), order + "answer", handler, result);
        if (mischief.triesForbidden(row)) {
            forbidden.handlerVerifies(caseNumber, order, handler.code());
        }
        if (mischief.findsItUndone(row)) {
            commands.send(caseNumber, view.order(), order + "rework", VERIFIER, Map.of("reason", "角落仍有残留"));
            commands.again(caseNumber, order + "answer", handler, result);
        }
        commands.send(caseNumber, view.order(), order + "verify", VERIFIER, Map.of());
        commands.send(caseNumber, view.order(), "close", LEADER, Map.of("basis", "SOLVED"));
    }

    private static Person liaison(String unit) {
        return new Person("L-" + unit, "unit-liaison", unit);
    }

    private List<Outcome> outcomes(List<PastRow> rows) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        for (PastRow row : rows) {
            String caseNumber = caseOfRow.get(row.number());
            if (caseNumber != null) {
                outcomes.put(
                        row.number(),
                        new Outcome(
                                row,
                                caseNumber,
                                played(caseNumber).view(),
                                suggested.getOrDefault(row.number(), List.of())));
            }
        }
        return List.copyOf(outcomes.values());
    }
}
