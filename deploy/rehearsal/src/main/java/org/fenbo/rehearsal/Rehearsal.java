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
 * Plays a file of past events on the whole platform, each part in a process of its own. Meanwhile the rehearsal kills
 * parts and stops servers. At the end it checks the guarantees.
 */
public final class Rehearsal {
    private static final String REFUSAL = "refusal of ";
    private final Platform platform;
    private final PrintWriter out;

    /** @param settings the settings; only this rehearsal uses their folder, and the folder has no platform data yet */
    public Rehearsal(LocalSettings settings, PrintWriter out) {
        this.platform = new Platform(settings);
        this.out = out;
    }

    /**
     * The input of a rehearsal.
     *
     * @param file the past events, as CSV
     * @param calendar folder of the holidays; null if the replay has no holidays
     * @param draftedBefore the registry is drafted from the rows before this instant
     * @param rows the maximum number of rows to play
     * @param floor the lowest accuracy that is allowed for the rows from {@code draftedBefore} on
     */
    public record Script(Path file, @Nullable Path calendar, Instant draftedBefore, int rows, Floor floor) {}

    /**
     * Plays the rows and checks the guarantees. One fault follows another, spread evenly over the middle half of the
     * rows.
     *
     * @return the breaches; empty if every guarantee was kept
     */
    public List<String> perform(Script script, Plan plan) {
        LocalSettings settings = platform.settings();
        try {
            // A start that fails half way also leaves processes running, so stop() always runs.
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

    /** The REST client that makes all calls of the run, and the two records of what happened. */
    private record Doings(Rest rest, Sometimes sometimes, Observations observations) {}

    /** @return how many reports the flood added to the rows */
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

    /** Reads all tables, and all topics from their beginning, including repeated records. */
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

    /** Causes one fault after another while the replay runs. */
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
