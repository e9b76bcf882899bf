package org.fenbo.rehearsal.guarantee;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenbo.rehearsal.platform.Seen;

/** I4, CASE-6: whoever accepted or answered an order of a case never verifies it. */
public final class HandlersNeverVerify implements Guarantee {
    private final Map<String, Set<String>> handlers = new HashMap<>();
    private final List<String> breaches = new ArrayList<>();

    @Override
    public String promise() {
        return "CASE-6 handlers never verify their own work";
    }

    @Override
    public void seen(Seen event) {
        switch (event.type()) {
            case "dispatch.order.accepted.v1", "dispatch.order.answered.v1" ->
                handlers.computeIfAbsent(event.subject(), subject -> new HashSet<>())
                        .add(event.fact().path("officer").asString());
            case "dispatch.order.verified.v1", "dispatch.order.reworked.v1" -> verify(event);
            default -> {}
        }
    }

    private void verify(Seen event) {
        String verifier = event.fact().path("verifier").asString();
        if (handlers.getOrDefault(event.subject(), Set.of()).contains(verifier)) {
            breaches.add(event.subject() + " was verified by its handler " + verifier);
        }
    }

    @Override
    public List<String> breaches() {
        return List.copyOf(breaches);
    }
}
