package org.fenbo.rehearsal.guarantee;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fenbo.rehearsal.platform.SeenEvent;

/**
 * What each reader should have stored: the result of all events of its topics, one line per subject. {@code -} is an
 * unknown value. {@link Readings} gives the contents of the readers' tables in the same words. The policy of a
 * rehearsal limits every stage. So each lead order has two clocks, each order to help has one clock, and each rework
 * and each redo adds one clock. Another category adds a clock of the case, and one in place of each open clock of an order.
 */
public final class Effects {
    private final Map<String, Map<String, String>> lasts = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, CaseFold> cases = new TreeMap<>();
    private final Map<String, Set<String>> overdue = new TreeMap<>();
    private final Map<String, String> reportOf = new TreeMap<>();
    private final Map<Integer, Integer> entries = new TreeMap<>();
    private final Map<Integer, Instant> revisions = new TreeMap<>();

    /** The result of the events of one case. */
    private static final class CaseFold {
        private final List<String> clocks = new ArrayList<>();
        private final Map<String, Integer> rounds = new TreeMap<>();
        private final Set<String> open = new TreeSet<>();
        private long sequence;
        private boolean filed;
        private String unit = "-";
        private String boardUnit = "-";
        private String closed = "-";
        private int returns;
        private boolean inDispute;
        private int disputes;
        private int reviews;

        /** The next round of a clock begins, for example {@code accept-1} or {@code handle-1-2}. */
        private void begin(String clock) {
            int round = rounds.merge(clock, 1, Integer::sum);
            clocks.add(round == 1 ? clock : clock + "-" + round);
            open.add(clock);
        }

        private void end(int order) {
            open.removeAll(List.of("accept-" + order, "handle-" + order));
        }
    }

    void seen(SeenEvent event) {
        if (!known.add(event.topic() + " " + event.subject() + " " + event.sequence())) {
            return;
        }
        lasts.computeIfAbsent(event.topic(), same -> new TreeMap<>())
                .put(event.subject(), event.sequence() + " " + event.id());
        switch (event.topic()) {
            case "dispatch.case" -> follow(event, fold(event.subject()));
            case "supervision.clock" ->
                passed(event, overdue.computeIfAbsent(event.subject(), same -> new TreeSet<>()));
            case "intake.report" -> filed(event);
            case "registry.entry" -> entries.merge(event.fact().path("revision").asInt(), 1, Integer::sum);
            case "registry.revision" -> published(event);
            default -> {}
        }
    }

    /** A clock is overdue from the time it passes until it is met or stopped. */
    private static void passed(SeenEvent event, Set<String> overdue) {
        switch (event.type()) {
            case "supervision.clock.passed.v1" -> overdue.add(event.text("clock"));
            case "supervision.clock.met.v1", "supervision.clock.stopped.v1" -> overdue.remove(event.text("clock"));
            default -> {}
        }
    }

    private CaseFold fold(String number) {
        return cases.computeIfAbsent(number, same -> new CaseFold());
    }

    private void filed(SeenEvent event) {
        if (event.type().equals("intake.report.filed.v1")) {
            fold(event.text("case")).filed = true;
            reportOf.put(event.text("case"), event.subject());
        }
    }

    /** A revision whose publication is cancelled stays in the copies, because an event may name it. */
    private void published(SeenEvent event) {
        if (event.type().equals("registry.revision.published.v1")) {
            revisions.put(event.fact().path("revision").asInt(), Instant.parse(event.text("effectiveAt")));
        }
    }

    private static void follow(SeenEvent event, CaseFold fold) {
        fold.sequence = Math.max(fold.sequence, event.sequence());
        int order = event.fact().path("order").asInt();
        switch (event.type()) {
            case "dispatch.case.filed.v1" -> fold.clocks.add("case");
            case "dispatch.order.dispatched.v1" -> {
                fold.unit = event.text("unit");
                fold.boardUnit = fold.unit;
                fold.inDispute = false;
                fold.begin("accept-" + order);
                fold.begin("handle-" + order);
            }
            case "dispatch.return.requested.v1" -> fold.clocks.add("decision-" + order);
            case "dispatch.case.queued.v1" -> disputed(event, fold);
            case "dispatch.cooperation.dispatched.v1", "dispatch.order.reworked.v1" -> fold.begin("handle-" + order);
            case "dispatch.order.extended.v1" -> fold.begin("handle-" + order);
            case "dispatch.order.accepted.v1" -> fold.open.remove("accept-" + order);
            case "dispatch.order.answered.v1",
                    "dispatch.cooperation.answered.v1",
                    "dispatch.cooperation.waived.v1",
                    "dispatch.cooperation.withdrawn.v1" -> fold.open.remove("handle-" + order);
            case "dispatch.return.granted.v1" -> {
                fold.returns++;
                fold.boardUnit = "-";
                fold.end(order);
            }
            case "dispatch.order.withdrawn.v1" -> {
                fold.boardUnit = "-";
                fold.end(order);
            }
            case "dispatch.case.reclassified.v1" -> {
                fold.clocks.add("case-" + event.fact().path("round").asInt());
                List.copyOf(fold.open).forEach(fold::begin);
            }
            case "dispatch.case.closed.v1" -> {
                fold.closed = event.time().toString();
                fold.open.clear();
            }
            case "dispatch.case.shelved.v1", "dispatch.case.reviewed.v1" -> {
                fold.reviews++;
                fold.clocks.add(fold.reviews == 1 ? "review" : "review-" + fold.reviews);
            }
            case "dispatch.case.reopened.v1" -> {
                int next = event.fact().path("redo").asInt() + 1;
                fold.clocks.add("case-" + event.fact().path("round").asInt(next));
                fold.boardUnit = "-";
                fold.closed = "-";
            }
            default -> {}
        }
    }

    /** Each dispute has a clock for its ruling; a look-up by a new revision begins no other dispute. */
    private static void disputed(SeenEvent event, CaseFold fold) {
        if (event.text("ground").equals("DISPUTED") && !fold.inDispute) {
            fold.inDispute = true;
            fold.disputes++;
            fold.clocks.add(fold.disputes == 1 ? "ruling" : "ruling-" + fold.disputes);
        }
    }

    /** The last event of each subject on these topics, as sequence and id. */
    Map<String, String> lasts(List<String> topics) {
        Map<String, String> all = new TreeMap<>();
        topics.forEach(topic -> all.putAll(lasts.getOrDefault(topic, Map.of())));
        return all;
    }

    /** The expected lines, by reader and by key; the key is a case number or the name of a revision. */
    Map<String, Map<String, String>> expected() {
        Map<String, Map<String, String>> all = new TreeMap<>();
        Map<String, String> copy = new TreeMap<>(entryCounts());
        copy.putAll(revisionTimes());
        all.put("intake.registrycopy", copy);
        all.put("dispatch.routing", copy);
        all.put("supervision.registry", copy);
        all.put("dispatch.casefile", new TreeMap<>(reportOf));
        overdue.forEach((number, clocks) ->
                put(all, "dispatch.overdue", number, clocks.isEmpty() ? "nothing" : String.join(",", clocks)));
        cases.forEach((number, fold) -> {
            String steps = fold.unit + " " + fold.closed;
            if (fold.sequence > 0) {
                put(all, "supervision.board", number, fold.boardUnit + " " + fold.closed);
                put(all, "supervision.clock", number, fold.sequence + " " + sorted(fold.clocks));
            }
            put(all, "registry.pastcase", number, (fold.filed ? "filed " : "- ") + fold.returns + " " + steps);
        });
        return all;
    }

    private Map<String, String> entryCounts() {
        Map<String, String> counts = new TreeMap<>();
        entries.forEach((revision, count) -> counts.put("revision " + revision + " entries", count.toString()));
        return counts;
    }

    private Map<String, String> revisionTimes() {
        Map<String, String> times = new TreeMap<>();
        revisions.forEach((revision, at) -> times.put("revision " + revision, at.toString()));
        return times;
    }

    private static void put(Map<String, Map<String, String>> all, String reader, String key, String effect) {
        all.computeIfAbsent(reader, same -> new TreeMap<>()).put(key, effect);
    }

    private static String sorted(List<String> names) {
        return String.join(",", names.stream().sorted().toList());
    }
}
