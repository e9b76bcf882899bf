package org.fenbo.rehearsal.guarantee;

import static org.fenbo.rehearsal.guarantee.CleanRun.C1;
import static org.fenbo.rehearsal.guarantee.CleanRun.C2;
import static org.fenbo.rehearsal.guarantee.CleanRun.C4;
import static org.fenbo.rehearsal.guarantee.CleanRun.C5;
import static org.fenbo.rehearsal.guarantee.CleanRun.R3;
import static org.fenbo.rehearsal.guarantee.CleanRun.RULE;
import static org.fenbo.rehearsal.guarantee.Recorded.at;
import static org.fenbo.rehearsal.guarantee.Recorded.by;
import static org.fenbo.rehearsal.guarantee.Recorded.clock;
import static org.fenbo.rehearsal.guarantee.Recorded.place;
import static org.fenbo.rehearsal.guarantee.Recorded.recorded;
import static org.fenbo.rehearsal.guarantee.Recorded.sequence;
import static org.fenbo.rehearsal.guarantee.Recorded.text;
import static org.fenbo.rehearsal.guarantee.Recorded.type;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.fenbo.rehearsal.journal.Observation.ClocksMoved;
import org.fenbo.rehearsal.journal.Observation.Disturbance;
import org.fenbo.rehearsal.journal.Observation.Watched;
import org.fenbo.rehearsal.platform.SeenEvent;
import org.fenbo.rehearsal.platform.SeenEvent.Doer;

/** Histories with a planted fault in streams, clocks or readers; each has one change. */
final class PlantedInStreams {
    private PlantedInStreams() {}

    static List<Planted> illegal() {
        Predicate<SeenEvent> verified = place("dispatch.case", C1, 7);
        return List.of(
                Planted.of(
                        "a move that is not in the table",
                        "I4",
                        C2,
                        run -> run.change(place("dispatch.case", C2, 2), type("dispatch.order.verified.v1"))),
                Planted.of("sequence gap", "I4 I6", C4, run -> run.change(place("dispatch.case", C4, 2), sequence(3))),
                Planted.of("two events at one place", "I4 I9", C4, run -> {
                    SeenEvent second = run.events.stream()
                            .filter(place("dispatch.case", C4, 2))
                            .findFirst()
                            .orElseThrow();
                    run.events.add(new SeenEvent(
                            second.topic(),
                            second.subject(),
                            2,
                            new UUID(1, 1).toString(),
                            second.type(),
                            second.time(),
                            second.recorded(),
                            second.doer(),
                            second.fact()));
                }),
                Planted.of("the verifier is a handler", "I4", C1, run -> run.change(verified, text("V-1", "H-1"))),
                Planted.of(
                        "the verifier acts for a handler",
                        "I4",
                        C1,
                        run -> run.change(verified, by(new Doer("V-1", "", "verifier", "H-1")))),
                Planted.of(
                        "the substitute of the handler verifies",
                        "I4",
                        C1,
                        run -> run.change(place("dispatch.case", C1, 3), by(new Doer("V-1", "U-1", "handler", "H-1")))),
                Planted.of(
                        "the collector handles",
                        "I4",
                        C2,
                        run -> run.change(place("dispatch.case", C2, 8), text("H-2", "COL-1"))),
                Planted.of(
                        "a case in dispute is dispatched without a ruling, and no clock waits for the ruling",
                        "I4 I6",
                        C2 + " 7: dispatched while in dispute",
                        run -> run.change(place("dispatch.case", C2, 6), text("RETURNED", "DISPUTED"))),
                Planted.of(
                        "a ruling without a dispute",
                        "I4",
                        C2 + " 7: dispatched by a ruling",
                        run -> run.change(place("dispatch.case", C2, 7), text("DECISION", "RULING"))),
                Planted.of(
                        "a foreign unit answers",
                        "I4",
                        C1,
                        run -> run.change(place("dispatch.case", C1, 4), by(new Doer("H-1", "U-2", "handler", "")))),
                Planted.of(
                        "the lead's unit answers for the helper",
                        "I4",
                        C5 + " 7: it belongs to U-2",
                        run -> run.change(place("dispatch.case", C5, 7), by(new Doer("H-1", "U-1", "handler", "")))),
                Planted.of(
                        "a verifier who has helped",
                        "I4",
                        C5,
                        run -> run.change(place("dispatch.case", C5, 9), text("V-1", "H-2"))),
                Planted.of(
                        "the verifier couldn't judge before",
                        "I4",
                        C5 + " 9: verified by a person who couldn't judge",
                        run -> run.change(place("dispatch.case", C5, 8), text("V-2", "V-1"))),
                Planted.of(
                        "closed before the helper answered",
                        "I4",
                        C5 + " 10: closed",
                        run -> run.change(place("dispatch.case", C5, 7), type("dispatch.cooperation.accepted.v1"))),
                Planted.of(
                        "a helper's clock is missing",
                        "I6",
                        C5,
                        run -> run.effect("supervision.clock", C5, "12 accept-1,case,case-2,handle-1")),
                Planted.of(
                        "an acceptance of another order",
                        "I4",
                        C2,
                        run -> run.change(place("dispatch.case", C2, 8), text("\"order\":2", "\"order\":1"))));
    }

    static List<Planted> clocks() {
        return List.of(
                Planted.of("due, never ended", "I5", C2 + "/case", run -> run.drop(clock(C2, "case", "passed"))),
                Planted.of(
                        "passed after it was met",
                        "I5",
                        C1 + "/case",
                        run -> run.event(
                                "supervision.clock",
                                C1,
                                "supervision.clock.passed.v1",
                                "2026-03-09T02:00:00Z",
                                RULE,
                                "{'clock':'case'}")),
                Planted.of(
                        "passed twice",
                        "I5",
                        C2 + "/case",
                        run -> run.event(
                                "supervision.clock",
                                C2,
                                "supervision.clock.passed.v1",
                                "2026-03-09T02:30:00Z",
                                RULE,
                                "{'clock':'case'}")),
                Planted.of(
                        "passed, though it was met in time",
                        "I5",
                        C2 + "/case",
                        run -> run.event(
                                "supervision.clock",
                                C2,
                                "supervision.clock.met.v1",
                                "2026-03-09T02:31:00Z",
                                RULE,
                                "{'clock':'case','metAt':'2026-03-09T02:29:00Z','late':false}")),
                Planted.of(
                        "passed one millisecond early",
                        "I5",
                        C2 + "/case",
                        run -> run.change(clock(C2, "case", "passed"), at("2026-03-09T02:29:59.999Z"))),
                Planted.of(
                        "set by an older revision",
                        "I5",
                        C4 + "/accept-1",
                        run -> run.change(clock(C4, "accept-1", "set"), text("\"revision\":2", "\"revision\":1"))),
                Planted.of(
                        "set by a newer revision",
                        "I5",
                        C1 + "/accept-1",
                        run -> run.change(clock(C1, "accept-1", "set"), text("\"revision\":1", "\"revision\":2"))),
                Planted.of(
                        "set by a revision that nobody published",
                        "I5",
                        C4 + "/accept-1",
                        run -> run.change(clock(C4, "accept-1", "set"), text("\"revision\":2", "\"revision\":9"))),
                Planted.of(
                        "a revision without a calendar",
                        "I5",
                        C4 + "/case",
                        run -> run.change(place("registry.entry", "calendar/CN/2", 1), text("calendar", "diary"))),
                Planted.of(
                        "a calendar in which nobody works",
                        "I5",
                        C4 + "/case",
                        run -> run.change(place("registry.entry", "calendar/CN/2", 1), text("\"week\"", "\"weak\""))),
                Planted.of(
                        "a revision without limits",
                        "I5",
                        C4 + "/handle-1",
                        run -> run.change(
                                place("registry.entry", "policy/limits/2", 1), text("\"limits\"", "\"other\""))),
                Planted.of(
                        "a clock of a case that no report was filed for",
                        "I5",
                        "C44039920260310000099/case",
                        run -> run.event(
                                "supervision.clock",
                                "C44039920260310000099",
                                "supervision.clock.set.v1",
                                "2026-03-10T02:00:00Z",
                                RULE,
                                """
                        {'clock':'case','startedAt':'2026-03-10T02:00:00Z','dueAt':'2026-03-18T02:00:00Z','revision':2}""")),
                Planted.of(
                        "due an hour later than in the second calendar",
                        "I5",
                        C4 + "/handle-1",
                        run -> run.change(clock(C4, "handle-1", "set"), text("03-13T02:00", "03-13T03:00"))),
                Planted.of(
                        "set twice",
                        "I5",
                        C4 + "/case",
                        run -> run.events.add(run.event(
                                "supervision.clock",
                                C4,
                                "supervision.clock.set.v1",
                                "2026-03-10T02:00:00Z",
                                RULE,
                                """
                        {'clock':'case','startedAt':'2026-03-10T02:00:00Z','dueAt':'2026-03-18T02:00:00Z','revision':2}"""))),
                Planted.of(
                        "met late and recorded as met in time",
                        "I5",
                        C1 + "/case",
                        run -> run.change(clock(C1, "case", "met"), text("03-04T04:00", "03-09T04:00"))));
    }

    private static Disturbance disturbance(String from, String healed) {
        return new Disturbance("kill -9 supervision", Instant.parse(from), Instant.parse(healed));
    }

    /**
     * Moves the clocks of all services to the due time of the case, at nine by the wall clock. The passing is recorded
     * at {@code passed}.
     */
    private static void moved(Recorded run, String passed) {
        run.observations.add(new ClocksMoved(
                Instant.parse("2026-03-09T02:40:00Z"),
                Instant.parse("2026-11-26T09:00:00Z"),
                Instant.parse("2026-11-26T09:00:00.200Z")));
        run.change(clock(C2, "case", "passed"), recorded(passed));
    }

    static List<Planted> lateness() {
        return List.of(
                Planted.of(
                        "recorded 2.1 s late",
                        "I5",
                        C2 + "/case passed 2100 ms late",
                        run -> run.change(clock(C2, "case", "passed"), recorded("2026-03-09T02:30:02.100Z"))),
                Planted.of(
                        "recorded before it was due",
                        "I5",
                        C2 + "/case passed early",
                        run -> run.change(clock(C2, "case", "passed"), recorded("2026-03-09T02:29:59.999Z"))),
                Planted.of("two of three later than half a second", "I5", "2 of 3 clocks passed later", run -> {
                    run.change(clock(C2, "case", "passed"), recorded("2026-03-09T02:30:00.600Z"));
                    for (String clock : List.of("one", "two")) {
                        another(run, clock);
                    }
                    run.change(clock(C4, "two", "passed"), recorded("2026-03-10T02:30:00.600Z"));
                }),
                Planted.of(
                        "passed 3.1 s after the clocks were moved",
                        "I5",
                        C2 + "/case passed 3100 ms late",
                        run -> moved(run, "2026-11-26T09:00:03.300Z")),
                Planted.of(
                        "passed before the clocks were moved",
                        "I5",
                        C2 + "/case passed early",
                        run -> moved(run, "2026-11-26T08:59:59.999Z")),
                Planted.of(
                        "no clock was moved to the due time",
                        "I5",
                        C2 + "/case passed, and no clock was ever moved",
                        run -> run.observations.add(new ClocksMoved(
                                Instant.parse("2026-03-09T02:20:00Z"),
                                Instant.parse("2026-11-26T09:00:00Z"),
                                Instant.parse("2026-11-26T09:00:00.200Z")))),
                Planted.of("61 s after the repair", "I5", C2 + "/case passed 61 s after all was well again", run -> {
                    run.observations.add(disturbance("2026-03-09T02:29:00Z", "2026-03-09T02:31:00Z"));
                    run.change(clock(C2, "case", "passed"), recorded("2026-03-09T02:32:01Z"));
                }),
                Planted.of("61 s after the last repair", "I5", C2 + "/case passed 61 s after", run -> {
                    run.observations.add(disturbance("2026-03-09T02:29:50Z", "2026-03-09T02:30:10Z"));
                    run.observations.add(disturbance("2026-03-09T02:30:11Z", "2026-03-09T02:32:11Z"));
                    run.change(clock(C2, "case", "passed"), recorded("2026-03-09T02:33:12Z"));
                }),
                Planted.of("late before the next thing broke", "I5", C2 + "/case passed 171 s after", run -> {
                    run.observations.add(disturbance("2026-03-09T02:29:50Z", "2026-03-09T02:30:10Z"));
                    run.observations.add(disturbance("2026-03-09T02:31:11Z", "2026-03-09T02:33:00Z"));
                    run.change(clock(C2, "case", "passed"), recorded("2026-03-09T02:33:01Z"));
                }));
    }

    /**
     * Adds a clock that passes and is never met. No revision has a limit for this clock, so only the clock's own events
     * can be checked.
     */
    private static void another(Recorded run, String clock) {
        run.event("supervision.clock", C4, "supervision.clock.set.v1", "2026-03-10T02:00:00Z", RULE, """
                {'clock':'%s','startedAt':'2026-03-10T02:00:00Z','dueAt':'2026-03-10T02:30:00Z','revision':2}""".formatted(
                        clock));
        run.event(
                "supervision.clock",
                C4,
                "supervision.clock.passed.v1",
                "2026-03-10T02:30:00Z",
                RULE,
                "{'clock':'%s'}".formatted(clock));
    }

    static List<Planted> readers() {
        return List.of(
                Planted.of("head moved, effect missing", "I6", C2, run -> run.effect("supervision.board", C2, "U-1 -")),
                Planted.of("event 8 applied before 7", "I6", C2, run -> {
                    run.head("registry.pastcase", C2, 6);
                    run.effect("registry.pastcase", C2, "filed 1 U-2 -");
                }),
                Planted.of(
                        "a head with the id of another event",
                        "I6",
                        R3,
                        run -> run.head("dispatch.casefile", R3, "2 " + new UUID(7, 7))),
                Planted.of(
                        "a position behind the end",
                        "I6",
                        "intake.report 0",
                        run -> run.unread.put("dispatch.casefile intake.report 0", 1L)),
                Planted.of(
                        "a head that does not move on",
                        "I6",
                        "dispatch.casefile",
                        run -> run.head("dispatch.casefile", R3, 1)),
                Planted.of(
                        "an entry of a revision is missing",
                        "I6",
                        "revision 2",
                        run -> run.effect("supervision.registry", "revision 2 entries", "1")),
                Planted.of("a clock is not overdue", "I6", C2, run -> run.effect("dispatch.overdue", C2, "accept-1")),
                Planted.of(
                        "a clock that was not read",
                        "I6",
                        "dispatch.overdue",
                        run -> run.head("dispatch.overdue", C2, 1)),
                Planted.of(
                        "a clock is missing",
                        "I6",
                        C1,
                        run -> run.effect("supervision.clock", C1, "8 accept-1,case,handle-1")));
    }

    static List<Planted> unsent() {
        return List.of(
                Planted.of(
                        "a record on a topic without a row in the log",
                        "I9",
                        C4,
                        run -> run.events.stream()
                                .filter(place("dispatch.case", C4, 2))
                                .forEach(one -> run.log.remove(UUID.fromString(one.id())))),
                Planted.of(
                        "a row in the log without a record on a topic",
                        "I9",
                        "dispatch.case C-x 1",
                        run -> run.log.put(new UUID(1, 1), "dispatch.case C-x 1")),
                Planted.of("a row in an outbox", "I9", "1 rows", run -> run.unsent = 1),
                Planted.of(
                        "a row 6 s old",
                        "I9",
                        "intake.outbox waited for 6000 ms",
                        run -> run.look("2026-03-10T03:00:02Z", "intake.outbox", "2026-03-10T02:59:56Z")),
                Planted.of("a row 6 s after the repair", "I9", "dispatch.outbox waited for 6000 ms", run -> {
                    run.observations.add(disturbance("2026-03-10T02:59:00Z", "2026-03-10T03:00:05Z"));
                    run.look("2026-03-10T03:00:11Z", "dispatch.outbox", "2026-03-10T02:59:10Z");
                }),
                Planted.of(
                        "nobody looked for a while",
                        "I9",
                        "from 2026-03-10T03:00:01Z to 2026-03-10T03:00:12Z",
                        run -> run.look("2026-03-10T03:00:12Z", "", "2026-03-10T03:00:12Z")),
                Planted.of(
                        "nobody looked at the beginning",
                        "I9",
                        "from 2026-03-10T02:59:49Z to 2026-03-10T03:00:00Z",
                        run -> run.watched("2026-03-10T02:59:49Z", "2026-03-10T03:00:02Z", "")),
                Planted.of(
                        "nobody looked until the end",
                        "I9",
                        "from 2026-03-10T03:00:01Z to 2026-03-10T03:00:12Z",
                        run -> run.watched("2026-03-10T02:59:59Z", "2026-03-10T03:00:12Z", "")),
                Planted.of(
                        "nobody looked after something was broken",
                        "I9",
                        "from 2026-03-10T03:00:05Z to 2026-03-10T03:00:16Z",
                        run -> {
                            run.observations.add(disturbance("2026-03-10T03:00:02Z", "2026-03-10T03:00:05Z"));
                            run.watched("2026-03-10T02:59:59Z", "2026-03-10T03:00:16Z", "");
                        }),
                Planted.of(
                        "the watch failed",
                        "I9",
                        "failed: out of memory",
                        run -> run.watched("2026-03-10T02:59:59Z", "2026-03-10T03:00:02Z", "out of memory")),
                Planted.of(
                        "nobody recorded when the watch ended",
                        "I9",
                        "until when",
                        run -> run.observations.removeIf(Watched.class::isInstance)));
    }
}
