package org.fenbo.rehearsal.fault;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.fenbo.local.platform.Platform;
import org.fenbo.local.servers.KafkaProcess;
import org.fenbo.local.servers.PostgresServer;
import org.fenbo.local.servers.RedisServer;
import org.fenbo.local.servers.ServerProcess;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.local.settings.Service;
import org.fenbo.rehearsal.guarantee.Sometimes;
import org.fenbo.rehearsal.journal.Observation.Disturbance;
import org.fenbo.rehearsal.journal.Observation.Outage;
import org.fenbo.rehearsal.journal.Observations;
import org.fenbo.rehearsal.platform.Rest;

/**
 * Kills parts and stops servers while they work on reports. A part that would finish its work too quickly is halted
 * first. A strike counts only if the part had work in hand (R26).
 */
public final class Strikes {
    /** Intake accepts reports while Kafka is unavailable. */
    static final String ACCEPTED = "report accepted while kafka was away";

    private static final Duration UNTIL_BUSY = Duration.ofSeconds(20);
    private static final int SOME = 100;
    private static final int MANY = 300;
    private final Platform platform;
    private final LocalSettings settings;
    private final Flood flood;
    private final Backlog backlog;
    private final Targets targets;
    private final Sometimes sometimes;
    private final Observations observations;
    private final Duration patience;
    private final InstantSource wall = InstantSource.system();
    private final PrintWriter out;

    /** Where the strikes record what happened. */
    public record Notes(Sometimes sometimes, Observations observations, PrintWriter out) {}

    /** @param patience how long to wait until the alerts of an outage end */
    public Strikes(Platform platform, Rest rest, Flood flood, Notes notes, Duration patience) {
        this.platform = platform;
        this.settings = platform.settings();
        this.flood = flood;
        this.backlog = new Backlog(settings, rest);
        this.targets = new Targets(platform, flood, backlog);
        this.sometimes = notes.sometimes();
        this.observations = notes.observations();
        this.out = notes.out();
        this.patience = patience;
    }

    static String killOf(String part) {
        return "kill of " + part + " with work in hand";
    }

    static String outageOf(Part part) {
        return "outage of " + part.code() + " with work in hand";
    }

    /** Kills with {@code kill -9}; only the part's keeper starts the part again. */
    Fault kill(Part part) {
        BusyStrike.Target target =
                Service.named(part.code()).map(targets::service).orElseGet(() -> targets.server(server(part)));
        return new Fault("kill -9 " + part.code(), () -> kill(target));
    }

    private void kill(BusyStrike.Target target) {
        Instant from = wall.instant();
        boolean busy = new BusyStrike(target, out).perform();
        observations.note(new Disturbance("kill -9 " + target.code(), from, wall.instant()));
        if (busy) {
            sometimes.happened(killOf(target.code()));
        } else {
            sometimes.missed("%s was never busy in %d tries".formatted(target.code(), BusyStrike.TRIES));
        }
    }

    /**
     * Kills a server and occupies its port, so that its keeper can't start the server again. The occupied port of Redis
     * accepts connections and never answers.
     */
    Fault away(Part part, Duration time) {
        return new Fault("%s away %d s".formatted(part.code(), time.toSeconds()), () -> takeDown(part, time));
    }

    private void takeDown(Part part, Duration time) {
        Instant from = wall.instant();
        Alarms alarms = Alarms.of(platform, part);
        Optional<Alarms.Seen> seen = part == Part.POSTGRESQL ? sleptOver(part, time, alarms) : away(part, time, alarms);
        Targets.awaitBack(server(part));
        platform.awaitReady();
        observations.note(new Disturbance(part.code() + " away", from, wall.instant()));
        Optional<Duration> calmed = alarms.awaitNone(patience);
        Outage outage = new Outage(
                part.code(),
                time,
                seen.map(Alarms.Seen::after),
                seen.map(Alarms.Seen::codes).orElse(List.of()),
                calmed,
                alarms.now());
        observations.note(outage);
        out.println("       " + outage);
        out.flush();
    }

    /**
     * Dispatch is halted with a backlog and wakes up without its database. Once, 251 of 300 reports were lost in this
     * way.
     */
    private Optional<Alarms.Seen> sleptOver(Part part, Duration time, Alarms alarms) {
        ProcessHandle dispatch = Targets.process(platform, Service.DISPATCH);
        Signal.STOP.to(dispatch);
        try {
            flood.pour(MANY).join();
            ServerStrike strike = strike(part);
            try (HeldPort _ = hold(part, strike)) {
                count(strike, outageOf(part));
                Signal.CONT.to(dispatch);
                return alarms.watch(time, Service.DISPATCH.code());
            }
        } finally {
            // Dispatch must not stay halted, even if something above fails.
            Signal.CONT.to(dispatch);
        }
    }

    private Optional<Alarms.Seen> away(Part part, Duration time, Alarms alarms) {
        CompletableFuture<Void> poured = flood.pour(SOME);
        ServerStrike strike = strike(part);
        try (HeldPort _ = hold(part, strike)) {
            count(strike, outageOf(part));
            int before = flood.acknowledged();
            CompletableFuture<Void> meanwhile = flood.pour(SOME);
            Optional<Alarms.Seen> seen = alarms.watch(time, "");
            out.printf("       %d reports accepted meanwhile%n", flood.acknowledged() - before);
            if (part == Part.KAFKA && flood.acknowledged() > before) {
                sometimes.happened(ACCEPTED);
            }
            // Intake works without Redis, so it must accept these reports during the outage.
            if (part == Part.REDIS) {
                meanwhile.join();
            }
            return seen;
        } finally {
            poured.join();
        }
    }

    private ServerStrike strike(Part part) {
        return new ServerStrike(() -> backlog.of(part), server(part)::kill, UNTIL_BUSY);
    }

    private HeldPort hold(Part part, ServerStrike strike) {
        int port = settings.ports().of(part);
        return part == Part.REDIS ? HeldPort.silent(port, strike) : HeldPort.hangingUp(port, strike);
    }

    /** Sends some of the newest records again, as a broker or a relay may do. */
    Fault again() {
        return new Fault("records come again", () -> new Repeats(settings).send());
    }

    private void count(ServerStrike strike, String what) {
        if (strike.interrupted() > 0) {
            sometimes.happened(what);
        } else {
            out.printf("       no %s: nothing was at work%n", what);
        }
    }

    private ServerProcess server(Part part) {
        return switch (part) {
            case POSTGRESQL -> new PostgresServer(settings);
            case KAFKA -> new KafkaProcess(settings);
            case REDIS -> new RedisServer(settings);
            default -> throw new IllegalArgumentException(part.code() + " is no server");
        };
    }
}
