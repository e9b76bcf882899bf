package org.fenbo.rehearsal.fault;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fenbo.local.settings.Part;
import org.fenbo.rehearsal.platform.Person;
import org.fenbo.rehearsal.platform.Rest;

/**
 * Files reports without waiting for the replay, so that the services have work in hand when a fault occurs. Nobody acts
 * on their cases: the suggestion model learns nothing from them, and their deadlines pass.
 */
public final class Flood implements AutoCloseable {
    private static final Person SOURCE = Person.client("SRC-FLOOD", "DEPARTMENT");
    private static final int HANDS = 4;
    private final Rest rest;
    private final String category;
    private final String area;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS);

    /**
     * @param category a code that the registry has
     * @param area a code that the registry has
     */
    public Flood(Rest rest, String category, String area) {
        this.rest = rest;
        this.category = category;
        this.area = area;
    }

    /** Files this number of reports; the future is completed when intake has acknowledged all of them. */
    public CompletableFuture<Void> pour(int reports) {
        return CompletableFuture.allOf(IntStream.range(0, reports)
                .mapToObj(one -> CompletableFuture.runAsync(this::report, hands))
                .toArray(CompletableFuture<?>[]::new));
    }

    private void report() {
        int number = sent.incrementAndGet();
        Map<String, Object> report = Map.of(
                "channel",
                "DEPARTMENT",
                "nature",
                "COMPLAINT",
                "category",
                category,
                "area",
                area,
                "text",
                "第" + number + "件同时来的");
        rest.post(Part.INTAKE, "/intake/v1/reports", SOURCE, report, "flood-" + number)
                .orFail("report " + number + " of the flood");
        acknowledged.incrementAndGet();
    }

    /** How many reports intake has acknowledged so far. */
    public int acknowledged() {
        return acknowledged.get();
    }

    /** The numbers of reports sent and acknowledged. */
    @Override
    public String toString() {
        return List.of(sent.get(), acknowledged.get()).toString();
    }

    @Override
    public void close() {
        hands.close();
    }
}
