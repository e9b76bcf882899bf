package org.fenbo.backbone.events.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenbo.backbone.events.inbox.Reading.Damaged;
import org.fenbo.backbone.events.inbox.Reading.Intact;

/**
 * Divides a batch into events to apply now, events to hold, and repeats to skip. The head of each subject (its last
 * applied event) decides this.
 */
final class Sorting {
    private final Map<String, Head> heads;
    private final Map<String, Head> changed = new LinkedHashMap<>();
    private final List<Received> ready = new ArrayList<>();
    private final List<Holding> held = new ArrayList<>();
    private final Set<String> awaited = new LinkedHashSet<>();

    /** @param heads the locked heads; a subject without a head is new */
    Sorting(Map<String, Head> heads) {
        this.heads = new HashMap<>(heads);
    }

    Sorting sort(List<Reading> batch) {
        batch.forEach(this::sort);
        return this;
    }

    private void sort(Reading reading) {
        Place place = reading.place();
        Head head = heads.getOrDefault(place.subject(), Head.NONE);
        switch (head.turn(place)) {
            case REPEATED -> {}
            case FORKED -> hold(reading, head, Holding.parked(reading, fork(head, place)));
            case EARLY -> wait(reading, head);
            case NEXT -> next(reading, head);
        }
    }

    private void wait(Reading reading, Head head) {
        hold(reading, head, Holding.behind(reading));
        if (reading.place().sequence() == head.sequence() + 1) {
            awaited.add(reading.place().subject());
        }
    }

    private void next(Reading reading, Head head) {
        switch (reading) {
            case Intact intact -> {
                ready.add(intact.event());
                move(intact.place().subject(), head.after(intact.place()));
            }
            case Damaged damaged -> hold(damaged, head, Holding.parked(damaged, damaged.cause()));
        }
    }

    private void hold(Reading reading, Head head, Holding holding) {
        held.add(holding);
        move(reading.place().subject(), head.withStopped(true));
    }

    private void move(String subject, Head head) {
        heads.put(subject, head);
        changed.put(subject, head);
    }

    static String fork(Head head, Place place) {
        return "forked history: event %s was applied at %d, now %s has that place"
                .formatted(head.id(), place.sequence(), place.id());
    }

    /** The events to apply, in this order. */
    List<Received> ready() {
        return ready;
    }

    List<Holding> held() {
        return held;
    }

    /** The heads after all events are applied or held. */
    Map<String, Head> changed() {
        return changed;
    }

    /** Subjects that have held events, and whose next event to apply is in this batch. */
    Set<String> awaited() {
        return awaited;
    }
}
