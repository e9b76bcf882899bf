package org.fenbo.rehearsal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ProgressBar;
import org.fenbo.local.platform.Layout;
import org.fenbo.local.platform.Platform;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.rehearsal.fault.Fault;
import org.fenbo.rehearsal.guarantee.ClocksFireOnce;
import org.fenbo.rehearsal.guarantee.Guarantee;
import org.fenbo.rehearsal.guarantee.HandlersNeverVerify;
import org.fenbo.rehearsal.guarantee.NoReportIsLost;
import org.fenbo.rehearsal.guarantee.StreamsKeepTheirOrder;
import org.fenbo.rehearsal.platform.Pass;
import org.fenbo.rehearsal.platform.Rest;
import org.fenbo.rehearsal.platform.Witness;
import org.fenbo.rehearsal.replay.ReplayRun;
import org.jspecify.annotations.Nullable;

/**
 * The whole platform as separate processes lives through a file of past events while its parts are killed, and is then
 * held to its guarantees.
 */
public final class Rehearsal {
    private static final List<String> TOPICS =
            List.of("intake.report", "dispatch.case", "supervision.clock", "registry.revision");
    private final Platform platform;
    private final PrintWriter out;
    private final List<Guarantee> guarantees =
            List.of(new NoReportIsLost(), new StreamsKeepTheirOrder(), new HandlersNeverVerify(), new ClocksFireOnce());

    /** @param settings with a folder of its own, which must not hold a platform's data yet */
    public Rehearsal(LocalSettings settings, PrintWriter out) {
        this.platform = new Platform(settings);
        this.out = out;
    }

    /** What is played. */
    public record Script(Path file, @Nullable Path calendar, Instant draftedBefore, int rows) {}

    /** Chooses what is to break, given the platform that runs. */
    public interface Breaks {
        List<Fault> of(Platform running);
    }

    /**
     * Plays and checks. Faults strike one after the other, evenly over the middle of the rows.
     *
     * @return the breaches found; empty if every promise held
     */
    public List<String> perform(Script script, Breaks breaks) {
        platform.start(Layout.SEPARATE);
        try (Rest rest = new Rest(platform.settings(), new Pass(platform.settings(), InstantSource.system()))) {
            ReplayRun run = new ReplayRun(platform.settings(), rest, script.file(), script.calendar());
            int rows = run.rows(script.rows());
            Struck struck = new Struck(breaks.of(platform), rows);
            try (ProgressBar bar = new ProgressBar("rehearsal", rows)) {
                run.play(script.draftedBefore(), (reports, report, caseNumber) -> {
                    bar.stepTo(reports);
                    guarantees.forEach(guarantee -> guarantee.acknowledged(report, caseNumber));
                    struck.at(reports);
                });
            }
            struck.await();
            List<String> breaches = new ArrayList<>(run.report(out, script.draftedBefore()));
            breaches.addAll(check());
            return breaches;
        } finally {
            platform.stop();
        }
    }

    /** All topics once more from their beginning, repeats and all. */
    private List<String> check() {
        AtomicInteger events = new AtomicInteger();
        Witness witness = new Witness(platform.settings().kafkaBrokers(), TOPICS);
        witness.tell(event -> events.incrementAndGet());
        guarantees.forEach(guarantee -> witness.tell(guarantee::seen));
        witness.readToEnd();
        List<String> breaches = new ArrayList<>();
        for (Guarantee guarantee : guarantees) {
            Collection<String> found = guarantee.breaches();
            out.printf("%-4s %s%n", found.isEmpty() ? "ok" : "NO", guarantee.promise());
            found.stream().limit(10).forEach(breach -> out.println("       " + breach));
            breaches.addAll(found);
        }
        out.printf("     checked over %d events%n", events.get());
        out.flush();
        return breaches;
    }

    /** Lets the faults strike, each on a thread of its own, so that the load goes on meanwhile. */
    private final class Struck {
        private final Map<Integer, Fault> planned = new java.util.concurrent.ConcurrentHashMap<>();
        private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

        Struck(List<Fault> faults, int rows) {
            for (int i = 0; i < faults.size(); i++) {
                planned.put(rows / 4 + i * rows / (2 * faults.size()), faults.get(i));
            }
        }

        synchronized void at(int reports) {
            Fault fault = planned.remove(reports);
            if (fault != null) {
                last = last.thenRunAsync(() -> {
                    out.printf("     at report %d: %s%n", reports, fault.name());
                    out.flush();
                    fault.strike().run();
                    platform.awaitReady();
                });
            }
        }

        void await() {
            last.join();
        }
    }

    /** Removes a rehearsal's folder with all its data. */
    public static void clear(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't remove " + folder, e);
        }
    }
}
