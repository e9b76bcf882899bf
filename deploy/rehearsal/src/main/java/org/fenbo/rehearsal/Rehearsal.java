package org.fenbo.rehearsal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import me.tongfei.progressbar.ProgressBar;
import org.fenbo.local.platform.Layout;
import org.fenbo.local.platform.Platform;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.PlainError;
import org.fenbo.rehearsal.fault.Fault;
import org.fenbo.rehearsal.fault.Flood;
import org.fenbo.rehearsal.fault.LateRevision;
import org.fenbo.rehearsal.fault.Plan;
import org.fenbo.rehearsal.fault.Strikes;
import org.fenbo.rehearsal.guarantee.Finding;
import org.fenbo.rehearsal.guarantee.Guarantee;
import org.fenbo.rehearsal.guarantee.Guarantees;
import org.fenbo.rehearsal.guarantee.OutagesAreReported;
import org.fenbo.rehearsal.guarantee.Sometimes;
import org.fenbo.rehearsal.journal.JournalFile;
import org.fenbo.rehearsal.journal.Observations;
import org.fenbo.rehearsal.outside.OutboxWatch;
import org.fenbo.rehearsal.outside.PlatformHistory;
import org.fenbo.rehearsal.platform.PersonTokens;
import org.fenbo.rehearsal.platform.Quiet;
import org.fenbo.rehearsal.platform.Rest;
import org.fenbo.rehearsal.replay.Floor;
import org.fenbo.rehearsal.replay.Forbidden;
import org.fenbo.rehearsal.replay.ReplayRun;
import org.jspecify.annotations.Nullable;

/**
 * The whole platform as separate processes plays a file of past events while its parts are killed and its servers are
 * stopped; then its guarantees are checked.
 */
public final class Rehearsal {
    private static final String REFUSAL = "refusal of ";
    private final Platform platform;
    private final PrintWriter out;

    /** @param settings with a folder of its own, which must not hold a platform's data yet */
    public Rehearsal(LocalSettings settings, PrintWriter out) {
        this.platform = new Platform(settings);
        this.out = out;
    }

    /** What is played, and how right the platform has to be about rows from the day on. */
    public record Script(Path file, @Nullable Path calendar, Instant draftedBefore, int rows, Floor floor) {}

    /**
     * Plays and checks. Faults strike one after the other, evenly over the middle of the rows.
     *
     * @return the breaches found; empty if every promise held
     */
    public List<String> perform(Script script, Plan plan) {
        LocalSettings settings = platform.settings();
        try {
            // A start that fails half way has left processes, too.
            platform.start(Layout.APART);
            return performOn(settings, script, plan);
        } finally {
            platform.stop();
        }
    }

    private List<String> performOn(LocalSettings settings, Script script, Plan plan) {
        long began = System.nanoTime();
        Observations observations = new Observations();
        try (JournalFile journal = new JournalFile(settings.folder().resolve("journal.tsv"));
                Rest rest =
                        new Rest(settings, new PersonTokens(settings, InstantSource.system()), journal, observations)) {
            ReplayRun run = new ReplayRun(settings, rest, script.file(), script.calendar());
            out.printf("     seed %d, %d rows%n", plan.seed(), run.rows(script.rows()));
            Sometimes sometimes = new Sometimes(promised(plan));
            int further = play(script, plan, run, new Doings(rest, sometimes, observations));
            List<String> breaches = new ArrayList<>(run.report(out, script.draftedBefore(), further, script.floor()));
            run.forbidden().refused().keySet().forEach(code -> sometimes.happened(REFUSAL + code));
            breaches.addAll(check(new PlatformHistory(settings, rest, journal, observations), plan, sometimes));
            out.printf(
                    "     in %d s%n",
                    Duration.ofNanos(System.nanoTime() - began).toSeconds());
            out.flush();
            return breaches;
        }
    }

    private static Map<String, Integer> promised(Plan plan) {
        Map<String, Integer> times = new TreeMap<>(plan.promised());
        Forbidden.CODES.forEach(code -> times.put(REFUSAL + code, 1));
        return times;
    }

    /** What a run calls by, and what it keeps of what happened. */
    private record Doings(Rest rest, Sometimes sometimes, Observations observations) {}

    /** @return how many reports came in addition to the rows */
    private int play(Script script, Plan plan, ReplayRun run, Doings doings) {
        try (OutboxWatch _ = new OutboxWatch(platform.settings(), doings.observations());
                Flood flood = new Flood(doings.rest(), run.someCategory(), run.someArea());
                ProgressBar bar = new ProgressBar("rehearsal", run.rows(script.rows()))) {
            Strikes.Notes notes = new Strikes.Notes(doings.sometimes(), doings.observations(), out);
            Strikes strikes = new Strikes(
                    platform, doings.rest(), flood, notes, plan.limits().alerted());
            Struck struck = new Struck(plan.faults(strikes), run.rows(script.rows()));
            LateRevision late = new LateRevision(platform.settings(), doings.sometimes());
            run.play(script.draftedBefore(), again -> struck.alongside(late.behind(again)), (reports, report) -> {
                bar.stepTo(reports);
                struck.at(reports);
            });
            struck.await();
            try (Quiet quiet = new Quiet(platform.settings())) {
                quiet.await();
            }
            return flood.acknowledged();
        }
    }

    /** All topics once more from their beginning, repeats and all, and all tables. */
    private List<String> check(PlatformHistory history, Plan plan, Sometimes sometimes) {
        List<Guarantee> guarantees = new ArrayList<>(Guarantees.all(plan.seed(), plan.limits()));
        guarantees.add(sometimes);
        if (!plan.outages().isEmpty()) {
            guarantees.add(new OutagesAreReported(plan.limits()));
        }
        List<String> breaches = new ArrayList<>();
        for (Finding finding : history.check(guarantees)) {
            out.println(finding);
            finding.breaches().stream().limit(10).forEach(breach -> out.println("       " + breach));
            breaches.addAll(finding.breaches());
        }
        return breaches;
    }

    /** Causes one fault after the other, while the load goes on. */
    private final class Struck {
        private final Map<Integer, List<Fault>> planned = new ConcurrentHashMap<>();
        private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
        private CompletableFuture<Void> other = last;

        Struck(List<Fault> faults, int rows) {
            for (int i = 0; i < faults.size(); i++) {
                planned.computeIfAbsent(rows / 4 + i * rows / (2 * faults.size()), same -> new ArrayList<>())
                        .add(faults.get(i));
            }
        }

        void alongside(CompletableFuture<Void> work) {
            other = work;
        }

        synchronized void at(int reports) {
            List<Fault> faults = planned.remove(reports);
            if (faults != null) {
                faults.forEach(
                        fault -> last = last.thenRunAsync(() -> strike(fault, reports), Thread::startVirtualThread));
            }
        }

        private void strike(Fault fault, int reports) {
            out.printf("     at report %d: %s%n", reports, fault.name());
            out.flush();
            fault.strike().run();
        }

        void await() {
            try {
                last.join();
                other.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof PlainError plain ? plain : e;
            }
        }
    }

    /** Removes a rehearsal's folder with all its data. */
    public static void clear(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't remove " + folder, e);
        }
    }
}
