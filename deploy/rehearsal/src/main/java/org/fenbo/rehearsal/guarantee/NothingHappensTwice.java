package org.fenbo.rehearsal.guarantee;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fenbo.rehearsal.journal.Attempt;
import org.fenbo.rehearsal.platform.SeenEvent;

/**
 * I2: each report has one live case. Each key of a report has one number, and each number has one key. Each key of a
 * command has one event.
 */
public final class NothingHappensTwice implements Guarantee {
    private static final String COMMAND = "dispatch/dispatch/v1/cases/";
    /** The command that causes each event; {@code decide} has two events, one for each decision. */
    private static final Map<String, String> VERBS = Map.ofEntries(
            Map.entry("dispatch.order.dispatched.v1", "dispatch"),
            Map.entry("dispatch.order.accepted.v1", "accept"),
            Map.entry("dispatch.return.requested.v1", "return"),
            Map.entry("dispatch.return.granted.v1", "decide"),
            Map.entry("dispatch.return.refused.v1", "decide"),
            Map.entry("dispatch.order.withdrawn.v1", "withdraw"),
            Map.entry("dispatch.order.answered.v1", "answer"),
            Map.entry("dispatch.order.verified.v1", "verify"),
            Map.entry("dispatch.order.reworked.v1", "rework"),
            Map.entry("dispatch.order.undecided.v1", "cannot-judge"),
            Map.entry("dispatch.referup.requested.v1", "refer-up"),
            Map.entry("dispatch.referup.decided.v1", "decide-refer-up"),
            Map.entry("dispatch.case.closed.v1", "close"));

    private final Map<String, Set<String>> numbersOfKey = new TreeMap<>();
    private final Map<String, Set<String>> keysOfNumber = new TreeMap<>();
    private final Map<String, Wishes> wishes = new TreeMap<>();
    private final Map<String, Set<String>> eventsOfCommand = new HashMap<>();
    private final Map<String, Set<String>> casesOfReport = new TreeMap<>();
    private final Map<String, String> sourceOfReport = new HashMap<>();
    private final Map<String, Set<String>> filedOfSource = new TreeMap<>();

    /**
     * The keys with which one command was sent: the keys of acknowledged attempts, and the keys of attempts with
     * unknown outcome.
     */
    private record Wishes(Set<String> done, Set<String> unknown) {}

    @Override
    public void attempted(Attempt attempt) {
        if (attempt.isReport() && attempt.isAcknowledged()) {
            add(numbersOfKey, attempt.wish(), attempt.number());
            add(keysOfNumber, attempt.number(), attempt.wish());
        } else if (attempt.operation().startsWith(COMMAND)) {
            command(attempt);
        }
    }

    private void command(Attempt attempt) {
        String path = attempt.operation().substring(COMMAND.length());
        String subject = path.substring(0, path.indexOf('/'));
        String verb = path.substring(path.lastIndexOf('/') + 1);
        Wishes ofVerb =
                wishes.computeIfAbsent(subject + " " + verb, same -> new Wishes(new HashSet<>(), new HashSet<>()));
        if (attempt.isAcknowledged()) {
            ofVerb.done().add(attempt.wish());
        } else if (attempt.isUnknown()) {
            ofVerb.unknown().add(attempt.wish());
        }
    }

    @Override
    public void seen(SeenEvent event) {
        String verb = verb(event);
        if (!verb.isEmpty()) {
            add(eventsOfCommand, event.subject() + " " + verb, event.id());
        }
        switch (event.type()) {
            case "intake.report.received.v1" -> source(event);
            case "intake.report.filed.v1" -> filed(event);
            case "intake.report.joined.v1" -> add(casesOfReport, event.subject(), "joined " + event.text("joinedTo"));
            case "dispatch.case.filed.v1" -> add(casesOfReport, event.text("report"), event.subject());
            default -> {}
        }
    }

    /** The command that caused the event; empty if a rule caused it, such as a duty that dispatches automatically. */
    private static String verb(SeenEvent event) {
        boolean byRule = MovesAreLegal.isByTime(event)
                || event.fact()
                        .path("responsibility")
                        .path("ground")
                        .asString("")
                        .equals("DUTY");
        return byRule ? "" : VERBS.getOrDefault(event.type(), "");
    }

    private void source(SeenEvent event) {
        String number = event.text("sourceNumber");
        if (!number.isEmpty()) {
            sourceOfReport.put(event.subject(), event.text("channel") + " " + event.text("client") + " " + number);
        }
    }

    private void filed(SeenEvent event) {
        add(casesOfReport, event.subject(), event.text("case"));
        String source = sourceOfReport.get(event.subject());
        if (source != null) {
            add(filedOfSource, source, event.subject());
        }
    }

    private static void add(Map<String, Set<String>> many, String key, String one) {
        many.computeIfAbsent(key, same -> new TreeSet<>()).add(one);
    }

    @Override
    public Finding held(Readings against) {
        List<String> breaches = new ArrayList<>();
        twice(breaches, numbersOfKey, "got more than one number");
        twice(breaches, keysOfNumber, "was given to more than one key");
        twice(breaches, casesOfReport, "has more than one case");
        twice(breaches, filedOfSource, "was filed more than once");
        wishes.forEach((command, sent) -> {
            int events = eventsOfCommand.getOrDefault(command, Set.of()).size();
            Set<String> possible = new HashSet<>(sent.done());
            possible.addAll(sent.unknown());
            if (events < sent.done().size() || events > possible.size()) {
                breaches.add("%s: %d acknowledged, %d more unknown, %d on the topic"
                        .formatted(
                                command,
                                sent.done().size(),
                                possible.size() - sent.done().size(),
                                events));
            }
        });
        return new Finding(
                "I2 one report one case, one key one number, one command one event",
                Map.of(
                        "keys", (long) numbersOfKey.size(),
                        "reports", (long) casesOfReport.size(),
                        "commands", (long) eventsOfCommand.size()),
                breaches);
    }

    private static void twice(List<String> breaches, Map<String, Set<String>> many, String what) {
        many.forEach((key, all) -> {
            if (all.size() > 1) {
                breaches.add(key + " " + what + ": " + all);
            }
        });
    }
}
