package org.fenbo.bench.platform;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.fenbo.bench.judge.Run;
import org.fenbo.bench.load.Waits;
import org.fenbo.bench.machine.Use;

/**
 * The cost per case: processor time of all processes, commits, rows and size of the write-ahead log. The time that
 * Kafka uses for the bench's own reader of the topic is subtracted.
 *
 * @param idle the processor time of all processes while there is no load
 * @param perFetch the processor time that Kafka uses for one fetch of the bench's reader, in CPU-ms
 */
public record CaseBill(BenchPlatform platform, Cases cases, Use idle, double perFetch) {
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final String KAFKA = "kafka";

    /** Measures the processor time of the idle platform and of a fetch. */
    public static CaseBill open(BenchPlatform platform, Cases cases) {
        Use idle = platform.idle(IDLE);
        double perFetch = ReaderCost.perFetch(platform, idle.of(List.of(KAFKA)) / idle.seconds());
        return new CaseBill(platform, cases, idle, perFetch);
    }

    /** One run; its value is the processor time per case. */
    public Run run(Supplier<Waits> load) {
        DatabaseCounts counts = DatabaseCounts.of(platform);
        double fetches = cases.fetches();
        BenchPlatform.Spent spent = platform.spend(load);
        int done = spent.waits().count();
        double reader = (cases.fetches() - fetches) * perFetch / done;
        Use use = spent.use();
        double value = use.of(platform.processes().names()) / done - reader;
        Map<String, Double> further = new HashMap<>(spent.waits().figures());
        use.cpu().forEach((name, used) -> further.put("CPU-ms " + name, used / done));
        further.merge("CPU-ms " + KAFKA, -reader, Double::sum);
        further.put("CPU-ms of the bench's reader, taken off", reader);
        further.put("CPU-ms without idle use", value - idleUse() * use.seconds() / done);
        further.put("JIT of kafka", use.jitShare(List.of(KAFKA)));
        further.putAll(DatabaseCounts.of(platform).perCase(counts, done));
        return new Run(value, use.jitShare(platform.processes().services()), further);
    }

    private double idleUse() {
        return idle.of(platform.processes().names()) / idle.seconds();
    }

    /**
     * Adds to a run the number of SQL statements per case, for each service. The statements are counted during a
     * further load.
     */
    public Run withStatements(Run run, Supplier<Waits> load) {
        AtomicInteger done = new AtomicInteger();
        Map<String, Double> counted = Statements.during(platform, () -> {
            done.set(load.get().count());
            platform.awaitQuiet();
        });
        Map<String, Double> further = new HashMap<>(run.further());
        counted.forEach((service, count) -> {
            further.put("statements " + service, count / done.get());
            further.merge("statements", count / done.get(), Double::sum);
        });
        return new Run(run.value(), run.jit(), further);
    }
}
