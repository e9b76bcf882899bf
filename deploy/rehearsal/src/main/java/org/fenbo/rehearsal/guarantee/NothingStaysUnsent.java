package org.fenbo.rehearsal.guarantee;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fenbo.rehearsal.platform.Seen;

/** I9: at rest the outboxes are empty; what is in a log is on a topic, and what is on a topic is in a log. */
public final class NothingStaysUnsent implements Guarantee {
    private final Map<UUID, String> published = new HashMap<>();

    @Override
    public void seen(Seen event) {
        published.put(UUID.fromString(event.id()), event.place());
    }

    @Override
    public Finding held(Readings against) {
        List<String> breaches = new ArrayList<>();
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
                "I9 what is logged is published, and nothing else",
                Map.of("logged", (long) against.log().size(), "published", (long) published.size()),
                breaches);
    }
}
