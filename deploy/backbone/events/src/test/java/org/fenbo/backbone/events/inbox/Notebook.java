package org.fenbo.backbone.events.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A reader that records the bodies of its events. If a transaction is rolled back, the bodies that it recorded are
 * removed, as rows of a table would be.
 */
final class Notebook implements Reader {
    final List<String> applied = Collections.synchronizedList(new ArrayList<>());
    /** How many events the reader was given, including events that failed. */
    int given;
    /** How many calls gave the reader its events. */
    int calls;

    private final Map<String, Supplier<RuntimeException>> failing = new HashMap<>();

    @Override
    public String name() {
        return "test.notebook";
    }

    /** Makes the event with this body fail; {@code *} makes every event fail. */
    void fail(String body, Supplier<RuntimeException> how) {
        failing.put(body, how);
    }

    void heal() {
        failing.clear();
    }

    void heal(String body) {
        failing.remove(body);
    }

    @Override
    public void apply(List<Received> events) {
        List<String> bodies =
                events.stream().map(event -> new String(event.body(), UTF_8)).toList();
        given += bodies.size();
        calls++;
        for (String body : bodies) {
            Supplier<RuntimeException> how = failing.getOrDefault(body, failing.get("*"));
            if (how != null) {
                throw how.get();
            }
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                applied.addAll(bodies);
            }
        });
    }
}
