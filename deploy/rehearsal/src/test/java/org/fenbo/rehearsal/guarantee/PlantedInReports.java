package org.fenbo.rehearsal.guarantee;

import static org.fenbo.rehearsal.guarantee.CleanRun.C1;
import static org.fenbo.rehearsal.guarantee.CleanRun.C4;
import static org.fenbo.rehearsal.guarantee.CleanRun.R1;
import static org.fenbo.rehearsal.guarantee.CleanRun.R2;
import static org.fenbo.rehearsal.guarantee.CleanRun.R4;
import static org.fenbo.rehearsal.guarantee.CleanRun.REPORTS;
import static org.fenbo.rehearsal.guarantee.CleanRun.RULE;
import static org.fenbo.rehearsal.guarantee.Recorded.at;
import static org.fenbo.rehearsal.guarantee.Recorded.place;
import static org.fenbo.rehearsal.guarantee.Recorded.text;

import java.util.List;
import java.util.Map;

/** Histories with a planted fault in the reports; each has one change. */
final class PlantedInReports {
    private PlantedInReports() {}

    static List<Planted> lost() {
        return List.of(
                Planted.of("acknowledged and still waiting", "I1", R4, run -> {
                    withoutCase(run, 1);
                    run.drop(place("intake.report", R4, 2));
                    run.statistics.put("HOTLINE", Map.of("received", 4L, "filed", 3L, "waiting", 1L));
                }),
                // 251 reports were once lost in this way: the report was filed, and dispatch read the next event
                // without opening the case.
                Planted.of("no case, and the reader moved on", "I1 I6", R4, run -> withoutCase(run, 2)),
                Planted.of("no case, and the reader waits", "I1 I6", R4, run -> withoutCase(run, 1)),
                Planted.of(
                        "an acknowledged report on no topic",
                        "I1 I3",
                        "R44039920260310000009",
                        run -> run.attempt(REPORTS, "SRC", "another", 201, "R44039920260310000009")),
                Planted.of("not shown by REST", "I1", R1, run -> run.cases.remove(C1)));
    }

    /** Removes the case of R4, as if it had never been opened; the readers then have no data about the case. */
    private static void withoutCase(Recorded run, long head) {
        run.drop(one -> one.subject().equals(C4));
        run.cases.remove(C4);
        run.head("dispatch.casefile", R4, head);
        run.head("registry.pastcase", R4, head);
        run.heads.values().forEach(heads -> heads.remove(C4));
        run.effects.values().forEach(effects -> effects.remove(C4));
        if (head == 2) {
            run.effect("registry.pastcase", C4, "filed 0 - -");
        }
    }

    static List<Planted> doubled() {
        String other = "C44039920260302000099";
        return List.of(
                Planted.of("two cases of one report", "I2", R1, run -> {
                    run.event(
                            "dispatch.case",
                            other,
                            "dispatch.case.filed.v1",
                            "2026-03-02T02:00:00Z",
                            RULE,
                            """
                            {'case':'%s','report':'%s'}""".formatted(other, R1));
                    run.cases.add(other);
                    for (String reader : List.of("supervision.board", "supervision.clock", "registry.pastcase")) {
                        run.head(reader, other, 1);
                    }
                    run.effect("supervision.board", other, "- -");
                    run.effect("supervision.clock", other, "1 case");
                    run.effect("registry.pastcase", other, "- 0 - -");
                }),
                Planted.of("one key, two numbers", "I2", R2, run -> run.attempt(REPORTS, "SRC", "key-" + R1, 201, R2)),
                Planted.of("one number for two keys", "I2", R1, run -> run.attempt(REPORTS, "SRC", "new", 201, R1)),
                Planted.of(
                        "a source's number filed twice",
                        "I2",
                        R4,
                        run -> run.change(place("intake.report", R4, 1), text("S4", "S2"))),
                Planted.of(
                        "an acknowledged command without an event",
                        "I2",
                        C1 + " close",
                        run -> run.attempt("dispatch/dispatch/v1/cases/" + C1 + "/close", "SRC", "again", 200, C1)),
                Planted.of(
                        "an event of a refused command",
                        "I2",
                        C1 + " close",
                        run -> run.attempts.replaceAll(one -> one.operation().endsWith(C1 + "/close")
                                ? new org.fenbo.rehearsal.journal.Attempt(
                                        one.client(),
                                        one.key(),
                                        one.operation(),
                                        one.body(),
                                        one.sent(),
                                        one.answered(),
                                        409,
                                        "")
                                : one)));
    }

    static List<Planted> unbalanced() {
        return List.of(
                Planted.of(
                        "a receipt in no stage of the statistics",
                        "I3",
                        "HOTLINE",
                        run -> run.statistics.put("HOTLINE", Map.of("received", 4L, "filed", 3L))),
                Planted.of(
                        "statistics that add up and differ from the topic",
                        "I3",
                        "HOTLINE",
                        run -> run.statistics.put("HOTLINE", Map.of("received", 3L, "filed", 3L))),
                Planted.of("a receipt in two stages", "I2 I3 I4", R2, run -> {
                    run.event(
                            "intake.report", R2, "intake.report.joined.v1", "2026-03-02T02:30:00Z", RULE, """
                            {'report':'%s','joinedTo':'%s'}""".formatted(
                                            R2, R1));
                    run.head("dispatch.casefile", R2, 3);
                    run.head("registry.pastcase", R2, 3);
                    run.statistics.put("HOTLINE", Map.of("received", 4L, "filed", 3L, "joined", 1L));
                }),
                Planted.of(
                        "a receipt in the wrong minute",
                        "I3",
                        R1,
                        run -> run.change(place("intake.report", R1, 1), at("2026-03-02T01:59:59Z"))),
                Planted.of(
                        "a receipt that nobody sent",
                        "I3",
                        R4,
                        run -> run.attempts.removeIf(one -> one.number().equals(R4))));
    }
}
