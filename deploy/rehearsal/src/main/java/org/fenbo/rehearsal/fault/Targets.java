package org.fenbo.rehearsal.fault;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.fenbo.local.platform.Platform;
import org.fenbo.local.process.Running;
import org.fenbo.local.servers.ServerProcess;
import org.fenbo.local.settings.Part;
import org.fenbo.local.settings.PlainError;
import org.fenbo.local.settings.Service;

/** The parts that can be killed: a service's own process, or a server. */
final class Targets {
    private static final Duration WAKES = Duration.ofSeconds(5);
    private static final int FEW = 20;
    /** A server can't be halted, so it needs enough work to be busy until the kill. */
    private static final int TIMES = 5;

    private final Platform platform;
    private final Flood flood;
    private final Backlog backlog;

    Targets(Platform platform, Flood flood, Backlog backlog) {
        this.platform = platform;
        this.flood = flood;
        this.backlog = backlog;
    }

    BusyStrike.Target service(Service service) {
        return new ServiceTarget(service);
    }

    BusyStrike.Target server(ServerProcess server) {
        return new ServerTarget(server);
    }

    /** The process of a service; in a rehearsal each service has its own process. */
    static ProcessHandle process(Platform platform, Service service) {
        return platform.process(service)
                .orElseThrow(() -> new PlainError(service.code() + " runs in no process of its own."));
    }

    /**
     * Waits until the keeper has restarted a server. A service can be ready without the server, so the readiness of the
     * services doesn't show that the server is back.
     */
    static void awaitBack(ServerProcess server) {
        if (!Running.await(server::answers, BusyStrike.KEEPER)) {
            throw new PlainError(server.part().code() + " was stopped and its keeper didn't bring it back within "
                    + BusyStrike.KEEPER.toSeconds() + " s.");
        }
    }

    /** What a service and a server have in common as targets. */
    private abstract class OnePart implements BusyStrike.Target {
        private final Part part;
        private final Supplier<Optional<ProcessHandle>> process;
        private CompletableFuture<Void> poured = CompletableFuture.completedFuture(null);
        private long struck = -1;

        OnePart(Part part, Supplier<Optional<ProcessHandle>> process) {
            this.part = part;
            this.process = process;
        }

        ProcessHandle process() {
            return process.get().orElseThrow(() -> new PlainError(code() + " does not run."));
        }

        abstract void kill(ProcessHandle victim);

        @Override
        public String code() {
            return part.code();
        }

        @Override
        public void pour(int times) {
            poured = flood.pour(FEW * times);
        }

        final void awaitPoured() {
            poured.join();
        }

        @Override
        public long inHand() {
            return backlog.of(part);
        }

        @Override
        public void strike() {
            ProcessHandle victim = process();
            struck = victim.pid();
            kill(victim);
        }

        @Override
        public boolean isBackWithin(Duration patience) {
            return Running.await(
                    () -> process.get().filter(other -> other.pid() != struck).isPresent(), patience);
        }

        @Override
        public void awaitReady() {
            platform.awaitReady();
            awaitPoured();
        }
    }

    private final class ServiceTarget extends OnePart {
        private final Service service;

        ServiceTarget(Service service) {
            super(service.part(), () -> platform.process(service));
            this.service = service;
        }

        @Override
        public void halt() {
            Signal.STOP.to(process());
        }

        @Override
        public void wake() {
            Signal.CONT.to(process());
            Running.await(() -> !isHalted(), WAKES);
        }

        @Override
        public boolean isHalted() {
            return Signal.isHalted(process());
        }

        /**
         * Intake's work is the calls themselves. The other services get their work only after the calls are answered.
         */
        @Override
        public void pour(int times) {
            super.pour(times);
            if (service != Service.INTAKE) {
                awaitPoured();
            }
        }

        @Override
        void kill(ProcessHandle victim) {
            victim.destroyForcibly();
            victim.onExit().join();
        }

        @Override
        public long left() {
            return inHand();
        }
    }

    private final class ServerTarget extends OnePart {
        private final ServerProcess server;
        private long left;

        ServerTarget(ServerProcess server) {
            super(server.part(), server::process);
            this.server = server;
        }

        @Override
        public void awaitReady() {
            awaitBack(server);
            super.awaitReady();
        }

        @Override
        public void halt() {
            // A halted server would not help: the services process the queued work, and the services are not halted.
        }

        @Override
        public void wake() {
            // A target that is a server is never halted.
        }

        @Override
        public boolean isHalted() {
            return Signal.isHalted(process());
        }

        @Override
        public void pour(int times) {
            super.pour(TIMES * times);
        }

        @Override
        void kill(ProcessHandle victim) {
            ServerStrike strike = new ServerStrike(this::inHand, server::kill, Duration.ZERO);
            strike.run();
            left = strike.interrupted();
        }

        /** A killed server can't answer, so this is the work that the server had in hand right before the kill. */
        @Override
        public long left() {
            return left;
        }
    }
}
