package org.fenbo.rehearsal.guarantee;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fenbo.rehearsal.platform.SeenEvent;

/**
 * I4: the events of a subject have the sequences 1, 2, 3 …, and each event is a line of the table in {@link Moves}. A
 * repeated event has the same id and content as before. The handler of a case never verifies it, and its collector
 * never handles it. A person who couldn't judge doesn't verify the same answer (CASE-13f). A person who substitutes for another person counts as both persons (CASE-6). Only the unit of an
 * order acts on this order. No case is closed while an order to help is open (CASE-8c).
 */
public final class MovesAreLegal implements Guarantee {
    private final Map<String, Course> streams = new HashMap<>();
    private final Map<String, Persons> cases = new HashMap<>();
    private final Map<String, String> placeOfId = new HashMap<>();
    private final List<String> breaches = new ArrayList<>();
    private long events;
    private long repeats;
    private long findings;

    /** The events of one subject so far: a hash of each event, and the present state. */
    private static final class Course {
        private final List<Integer> known = new ArrayList<>();
        private String state = Moves.NONE;
    }

    /** The persons and units that have acted in one case. */
    private static final class Persons {
        private final Set<String> collectors = new HashSet<>();
        private final Set<String> handlers = new HashSet<>();
        private final Set<String> undecided = new HashSet<>();
        private final Map<Integer, String> units = new HashMap<>();
        private final Set<Integer> helping = new TreeSet<>();
        private int lead;
        private boolean inDispute;
    }

    @Override
    public void seen(SeenEvent event) {
        if (!Moves.covers(event.topic())) {
            return;
        }
        Course stream = streams.computeIfAbsent(event.topic() + " " + event.subject(), same -> new Course());
        int content = (event.id() + event.type() + event.time() + event.fact()).hashCode();
        if (event.sequence() <= stream.known.size()) {
            repeat(event, stream, content);
            return;
        }
        if (event.sequence() > stream.known.size() + 1L) {
            breaches.add(event.place() + " comes after " + stream.known.size());
            while (stream.known.size() < event.sequence() - 1) {
                stream.known.add(0);
            }
        }
        stream.known.add(content);
        events++;
        oneId(event);
        move(event, stream);
        if (event.topic().equals("dispatch.case")) {
            persons(event, cases.computeIfAbsent(event.subject(), same -> new Persons()));
        }
    }

    private void repeat(SeenEvent event, Course stream, int content) {
        repeats++;
        if (stream.known.get((int) event.sequence() - 1) != content) {
            breaches.add(event.place() + " has come with another id or content: " + event.id());
        }
    }

    private void oneId(SeenEvent event) {
        String other = placeOfId.put(event.id(), event.place());
        if (other != null) {
            breaches.add(event.place() + " has the id of " + other);
        }
    }

    private void move(SeenEvent event, Course stream) {
        String next = Moves.after(stream.state, event.type());
        if (next.isEmpty()) {
            breaches.add(event.place() + ": " + event.type() + " can't follow " + stream.state);
        } else {
            stream.state = next;
        }
    }

    private void persons(SeenEvent event, Persons persons) {
        switch (event.type()) {
            case "dispatch.case.filed.v1" -> {
                if (!event.text("collector").isEmpty()) {
                    persons.collectors.add(event.text("collector"));
                }
            }
            case "dispatch.case.queued.v1" ->
                persons.inDispute = event.text("ground").equals("DISPUTED");
            case "dispatch.order.dispatched.v1" -> {
                ruled(event, persons);
                persons.lead = dispatched(event, persons);
            }
            case "dispatch.order.accepted.v1", "dispatch.order.answered.v1" -> {
                order(event, Set.of(persons.lead));
                if (!isByTime(event)) {
                    handle(event, persons);
                }
                persons.undecided.clear();
            }
            case "dispatch.return.requested.v1", "dispatch.referup.requested.v1" -> {
                order(event, Set.of(persons.lead));
                ownUnit(event, persons);
            }
            case "dispatch.order.withdrawn.v1",
                    "dispatch.order.extended.v1",
                    "dispatch.order.paused.v1",
                    "dispatch.order.resumed.v1" -> order(event, Set.of(persons.lead));
            case "dispatch.order.verified.v1", "dispatch.order.reworked.v1" -> verify(event, persons);
            case "dispatch.order.undecided.v1" -> {
                verify(event, persons);
                persons.undecided.addAll(acting(event, "verifier"));
            }
            case "dispatch.case.closed.v1" -> closed(event, persons);
            default -> helper(event, persons);
        }
    }

    /** An event of an order to help. */
    private void helper(SeenEvent event, Persons persons) {
        switch (event.type()) {
            case "dispatch.cooperation.dispatched.v1" -> persons.helping.add(dispatched(event, persons));
            case "dispatch.cooperation.accepted.v1" -> {
                order(event, persons.helping);
                handle(event, persons);
            }
            case "dispatch.cooperation.answered.v1" -> {
                order(event, persons.helping);
                handle(event, persons);
                persons.helping.remove(order(event));
            }
            case "dispatch.cooperation.waived.v1" -> {
                order(event, persons.helping);
                unit(event, persons.units.getOrDefault(persons.lead, ""));
                persons.helping.remove(order(event));
            }
            case "dispatch.cooperation.withdrawn.v1" -> {
                order(event, persons.helping);
                persons.helping.remove(order(event));
            }
            default -> {}
        }
    }

    /** The platform accepts an order when the time for its return has ended (CASE-5b). */
    static boolean isByTime(SeenEvent event) {
        return event.type().equals("dispatch.order.accepted.v1")
                && event.text("officer").equals("dispatch")
                && event.doer().unit().isEmpty();
    }

    private void handle(SeenEvent event, Persons persons) {
        ownUnit(event, persons);
        List<String> acting = acting(event, "officer");
        if (acting.stream().anyMatch(persons.collectors::contains)) {
            breaches.add(event.place() + ": its collector handles it: " + acting);
        }
        persons.handlers.addAll(acting);
    }

    /** A case in dispute gets an order only by a ruling, and no other case does (CASE-5e). */
    private void ruled(SeenEvent event, Persons persons) {
        boolean ruling = event.fact().at("/responsibility/ground").asString("").equals("RULING");
        if (ruling != persons.inDispute) {
            breaches.add(
                    event.place() + ": dispatched " + (ruling ? "by a ruling without a dispute" : "while in dispute"));
        }
        persons.inDispute = false;
    }

    private int dispatched(SeenEvent event, Persons persons) {
        order(event, Set.of(persons.units.size() + 1));
        persons.units.put(order(event), event.text("unit"));
        return order(event);
    }

    private void ownUnit(SeenEvent event, Persons persons) {
        unit(event, persons.units.getOrDefault(order(event), ""));
    }

    private void unit(SeenEvent event, String unit) {
        if (!event.doer().unit().equals(unit)) {
            breaches.add(event.place() + ": it belongs to " + unit + ", and "
                    + event.doer().unit() + " acts");
        }
    }

    private void closed(SeenEvent event, Persons persons) {
        if (!persons.helping.isEmpty()) {
            breaches.add(event.place() + ": closed, and these units haven't helped yet: orders " + persons.helping);
        }
    }

    private void verify(SeenEvent event, Persons persons) {
        findings++;
        order(event, Set.of(persons.lead));
        List<String> acting = acting(event, "verifier");
        if (acting.stream().anyMatch(persons.handlers::contains)) {
            breaches.add(event.place() + ": its handler verifies it: " + acting);
        }
        if (acting.stream().anyMatch(persons.undecided::contains)) {
            breaches.add(event.place() + ": verified by a person who couldn't judge: " + acting);
        }
    }

    private static int order(SeenEvent event) {
        return event.fact().path("order").asInt();
    }

    private void order(SeenEvent event, Set<Integer> expected) {
        if (!expected.contains(order(event))) {
            breaches.add(event.place() + ": is about order " + order(event) + ", not " + expected);
        }
    }

    /**
     * The person that the event names, the person who acted, and the person that this person substituted for; unknown
     * persons are left out.
     */
    private static List<String> acting(SeenEvent event, String field) {
        return Stream.of(event.text(field), event.doer().id(), event.doer().onBehalfOf())
                .filter(person -> !person.isEmpty())
                .distinct()
                .toList();
    }

    @Override
    public Finding held(Readings against) {
        return new Finding(
                "I4 every move is in the table, whole and in order, and nobody checks their own work",
                Map.of("events", events, "streams", (long) streams.size(), "verifications", findings),
                breaches);
    }

    /** How many events came more than once. */
    public long repeats() {
        return repeats;
    }
}
