package org.fenbo.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fenbo.local.process.Running;
import org.fenbo.local.servers.KafkaProcess;
import org.fenbo.local.servers.PostgresServer;
import org.fenbo.local.servers.RedisServer;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.local.settings.PlainError;
import org.fenbo.local.settings.Service;
import org.fenbo.local.settings.SettingsFile;

/**
 * The whole platform of one folder, as processes of this machine. These processes continue to run after the process
 * that started them has ended.
 *
 * <p>The command line uses this class. Rehearsals and measurements use it too, with free ports and their own folders.
 */
public record Platform(LocalSettings settings) {
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration END = Duration.ofSeconds(10);
    private static final int LAST_LINES = 12;

    /**
     * Starts everything and returns when every service is ready. Before the start, this method ends the processes that
     * a killed run left. If a part does not come up, this method ends everything again.
     *
     * @param layout which processes run the services
     * @throws PlainError if the platform is up, a port is taken, the disk is full, or a part does not come up
     */
    public void start(Layout layout) {
        new Gate(settings).claim(layout, this::isUp);
        try {
            endEverything();
            Preconditions.check(settings);
            SettingsFile.write(settings);
            startEverything();
        } catch (RuntimeException e) {
            if (new Gate(settings).giveUp()) {
                endEverything();
            }
            throw e;
        }
    }

    /** Starts the processes that do not run yet. */
    private void startEverything() {
        start(OwnProcess.SERVERS);
        awaitServers();
        switch (wish().layout()) {
            case TOGETHER -> start(OwnProcess.SERVICES);
            case SEPARATE, APART -> Arrays.stream(Service.values()).forEach(this::start);
        }
        awaitReady();
        new Gate(settings).settle();
    }

    /**
     * Starts one service in its own process if it does not run. Returns before the service is ready. After a kill this
     * call is not necessary, because the keeper starts the process again.
     */
    public void start(Service service) {
        start(service.code());
    }

    /**
     * Kills a part and keeps it stopped until {@link #bringBack}. The part is PostgreSQL, Redis, Kafka or a service.
     * Kafka and a service must have their own process.
     */
    public void takeDown(Part part) {
        wish().keepStopped(part.code());
        switch (part) {
            case POSTGRESQL -> new PostgresServer(settings).kill();
            case REDIS -> new RedisServer(settings).kill();
            case KAFKA -> new KafkaProcess(settings).kill();
            default -> OwnProcess.running(settings, part.code()).ifPresent(one -> Running.end(one, Duration.ZERO));
        }
    }

    /** Ends the effect of {@link #takeDown}: the keeper starts the part again within a second. */
    public void bringBack(Part part) {
        wish().allow(part.code());
    }

    private void start(String name) {
        new Gate(settings).start(new KeptJava(settings, name));
    }

    /** Whether Kafka has its own process in this run. */
    public boolean keepsKafkaApart() {
        return wish().layout() == Layout.APART;
    }

    private Wish wish() {
        return new Wish(settings.run());
    }

    /** The process that runs only this service; empty if no such process runs. */
    public Optional<ProcessHandle> process(Service service) {
        return OwnProcess.running(settings, service.code());
    }

    /**
     * Completes a start that was broken off, for instance by Ctrl-C. If another process is starting the platform, waits
     * until everything is ready.
     *
     * @return whether a start was broken off
     */
    public boolean finishStart() {
        var brokenOff = wish().isBrokenOff();
        if (brokenOff) {
            startEverything();
        } else if (wish().state() == Wish.State.STARTING) {
            awaitReady();
        }
        return brokenOff;
    }

    /** Whether any of our Java processes runs. */
    public boolean isUp() {
        return OwnProcess.names().stream()
                .anyMatch(name -> OwnProcess.running(settings, name).isPresent());
    }

    /** Kills PostgreSQL with all its backends, as if the machine had failed. The keeper starts it again. */
    public void killPostgres() {
        new PostgresServer(settings).kill();
    }

    /** Kills the process of Kafka, front door and issuer, and starts it again. Returns when Kafka can be used again. */
    public void killServers() {
        OwnProcess.running(settings, OwnProcess.SERVERS).ifPresent(process -> Running.end(process, Duration.ZERO));
        start(OwnProcess.SERVERS);
        awaitServers();
    }

    /** Waits until every service and the front door can be used. */
    public void awaitReady() {
        var readiness = new Readiness(settings);
        for (var part : web()) {
            await(part, part == Part.FRONT_DOOR ? OwnProcess.SERVERS : part.code(), () -> readiness.of(part));
        }
    }

    /**
     * Ends everything, including servers that a killed run left. Each process is asked to end. A process that still
     * runs after ten seconds is killed. As soon as this method is called, the keepers start no more processes.
     */
    public void stop() {
        new Gate(settings).close();
        endEverything();
    }

    private void endEverything() {
        var services = Arrays.stream(Service.values()).map(Service::code);
        endAll(Stream.concat(services, Stream.of(OwnProcess.SERVICES)));
        endAll(Stream.of(OwnProcess.SERVERS));
        endAll(process -> Running.hasMark(process, settings.mark()));
        for (var server :
                List.of(new PostgresServer(settings), new KafkaProcess(settings), new RedisServer(settings))) {
            server.stop();
        }
        endAll(process ->
                Running.withProgramIn(settings.binaries(), process.pid()).isPresent());
        forgetTroubles();
    }

    private static void endAll(Predicate<ProcessHandle> ours) {
        ProcessHandle.allProcesses().filter(ours).forEach(process -> Running.end(process, END));
    }

    private void forgetTroubles() {
        Stream.concat(OwnProcess.names().stream(), Arrays.stream(Part.values()).map(Part::code))
                .forEach(name -> {
                    Trouble.forget(settings.run(), name);
                    wish().allow(name);
                });
    }

    /** The state of each part. */
    public List<PartState> states() {
        return Arrays.stream(Part.values())
                .filter(part -> part != Part.KAFKA_CONTROLLER)
                .parallel()
                .map(this::state)
                .toList();
    }

    /** The condition of each part, and what is stopped, the worst first (R10). */
    public Condition condition() {
        var states = states();
        return new Condition(states, new Diagnosis(settings).of(states));
    }

    private PartState state(Part part) {
        var readiness = new Readiness(settings);
        var ready = readiness.of(part);
        return new PartState(part, address(part), process(part), ready, ready || readiness.answers(part));
    }

    private Optional<ProcessHandle> process(Part part) {
        return switch (part) {
            case POSTGRESQL -> new PostgresServer(settings).process();
            case REDIS -> new RedisServer(settings).process();
            case KAFKA, KAFKA_CONTROLLER ->
                new KafkaProcess(settings).process().or(() -> OwnProcess.running(settings, OwnProcess.SERVERS));
            case FRONT_DOOR -> OwnProcess.running(settings, OwnProcess.SERVERS);
            case INTAKE, DISPATCH, SUPERVISION, REGISTRY ->
                OwnProcess.running(settings, part.code()).or(() -> OwnProcess.running(settings, OwnProcess.SERVICES));
        };
    }

    private String address(Part part) {
        return switch (part) {
            case POSTGRESQL -> settings.postgresUrl();
            case KAFKA, KAFKA_CONTROLLER -> settings.kafkaBrokers();
            case REDIS -> settings.redisUrl();
            case FRONT_DOOR, INTAKE, DISPATCH, SUPERVISION, REGISTRY -> settings.http(part);
        };
    }

    private void endAll(Stream<String> names) {
        var threads = names.flatMap(name -> OwnProcess.running(settings, name).stream())
                .map(process -> Thread.ofVirtual().start(() -> Running.end(process, END)))
                .toList();
        threads.forEach(Platform::join);
    }

    private void awaitServers() {
        await(Part.POSTGRESQL, OwnProcess.SERVERS, () -> new Marks(settings.run()).isReady(Marks.SERVERS));
    }

    /**
     * Waits for one part. Throws a {@link PlainError} with the reason if the process of the part ended, reported a
     * failure or gave no answer in time.
     */
    private void await(Part part, String log, BooleanSupplier condition) {
        var failure = new AtomicReference<>("no answer within " + START.toSeconds() + " s");
        Running.await(() -> condition.getAsBoolean() || failed(part, failure), START);
        if (!condition.getAsBoolean()) {
            throw new PlainError("%s did not come up: %s. See ./fenbo logs %s; all logs are in %s. Its last lines:%n%s"
                    .formatted(part.code(), failure.get(), log, settings.logs(), lastPrinted(log)));
        }
    }

    /** Whether the part failed. Stores the cause at once, because a later check may find another cause. */
    private boolean failed(Part part, AtomicReference<String> cause) {
        var failure = failure(part);
        failure.ifPresent(cause::set);
        return failure.isPresent();
    }

    private String lastPrinted(String log) {
        try (var lines = Files.lines(OwnProcess.log(settings, log))) {
            var last = new ArrayDeque<String>();
            lines.forEach(line -> {
                last.add(line);
                if (last.size() > LAST_LINES) {
                    last.remove();
                }
            });
            return String.join(System.lineSeparator(), last);
        } catch (IOException | UncheckedIOException e) {
            return "nothing that can be read (" + e.getMessage() + ")";
        }
    }

    private Optional<String> failure(Part part) {
        var marks = new Marks(settings.run());
        var host = part == Part.POSTGRESQL ? Part.FRONT_DOOR : part;
        return marks.failure(host == Part.FRONT_DOOR ? Marks.SERVERS : part.code())
                .or(() -> process(host).isPresent() ? Optional.empty() : Optional.of("its process ended"));
    }

    private static List<Part> web() {
        return List.of(Part.FRONT_DOOR, Part.REGISTRY, Part.INTAKE, Part.DISPATCH, Part.SUPERVISION);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while ending the platform", e);
        }
    }
}
