package org.fenbo.rehearsal.guarantee;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fenbo.rehearsal.journal.Observation;
import org.fenbo.rehearsal.journal.Observation.OldestUnsent;
import org.fenbo.rehearsal.journal.Observation.Watched;
import org.fenbo.rehearsal.platform.SeenEvent;

/**
 * I9: no row waits in an outbox for longer than 5 s. The 5 s begin when the row was written or when the last
 * disturbance was healed, whichever is later. At rest the outboxes are empty. Every event in a log is on a topic, and
 * every event on a topic is in a log.
 */
public final class NothingStaysUnsent implements Guarantee {
    private final Limits limits;
    private final Map<UUID, String> published = new HashMap<>();
    private final Disturbances disturbances = new Disturbances();
    private final List<OldestUnsent> looks = new ArrayList<>();
    private final List<Watched> watches = new ArrayList<>();

    public NothingStaysUnsent(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void observed(Observation one) {
        disturbances.observed(one);
        if (one instanceof OldestUnsent look) {
            looks.add(look);
        }
        if (one instanceof Watched watch) {
            watches.add(watch);
        }
    }

    @Override
    public void seen(SeenEvent event) {
        published.put(UUID.fromString(event.id()), event.place());
    }

    @Override
    public Finding held(Readings against) {
        List<String> breaches = new ArrayList<>();
        List<OldestUnsent> judged =
                looks.stream().filter(look -> !disturbances.during(look.at())).toList();
        judged.forEach(look -> old(breaches, look));
        unwatched(breaches);
        if (against.unsent() > 0) {
            breaches.add(against.unsent() + " rows wait in the outboxes");
        }
        against.log().forEach((id, place) -> {
            if (!published.containsKey(id)) {
                breaches.add(place + " is in the log and not on its topic");
            }
        });
        published.forEach((id, place) -> {
            if (!against.log().containsKey(id)) {
                breaches.add(place + " is on its topic and not in the log");
            }
        });
        return new Finding(
                "I9 what is logged is published within %d ms, and nothing else".formatted(worst(judged)),
                Map.of(
                        "logged",
                        (long) against.log().size(),
                        "published",
                        (long) published.size(),
                        "looks at the outboxes",
                        (long) judged.size()),
                breaches);
    }

    private void old(List<String> breaches, OldestUnsent look) {
        Duration waited = waited(look);
        if (waited.compareTo(limits.unsent()) > 0) {
            breaches.add("a row of %s waited for %d ms at %s".formatted(look.outbox(), waited.toMillis(), look.at()));
        }
    }

    private Duration waited(OldestUnsent look) {
        Instant since = disturbances
                .healedBefore(look.at())
                .filter(healed -> healed.isAfter(look.recorded()))
                .orElse(look.recorded());
        return Duration.between(since, look.at());
    }

    private long worst(List<OldestUnsent> judged) {
        return judged.stream()
                .map(this::waited)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO)
                .toMillis();
    }

    /**
     * During the whole run, a gap of more than twice the limit between two looks is a breach, because it is unknown how
     * long rows waited in the gap. Such a gap is allowed only while something is broken.
     */
    private void unwatched(List<String> breaches) {
        if (watches.isEmpty()) {
            breaches.add("it is not recorded until when the outboxes were watched");
        }
        for (Watched watch : watches) {
            if (!watch.failure().isEmpty()) {
                breaches.add("the watch of the outboxes failed: " + watch.failure());
            }
            Instant before = watch.from();
            for (OldestUnsent look : looks) {
                unwatched(breaches, before, look.at());
                before = look.at();
            }
            unwatched(breaches, before, watch.until());
        }
    }

    private void unwatched(List<String> breaches, Instant from, Instant until) {
        disturbances.calm(from, until).stream()
                .filter(calm -> calm.time().compareTo(limits.unsent().multipliedBy(2)) > 0)
                .forEach(calm -> breaches.add(
                        "nobody looked at the outboxes from %s to %s".formatted(calm.from(), calm.until())));
    }
}
