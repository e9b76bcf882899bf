package org.fenbo.local.servers;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fenbo.local.process.PidFile;
import org.fenbo.local.process.Running;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;

/** PostgreSQL as a child process. It is durable: a commit is on disk before PostgreSQL confirms the commit. */
public final class PostgresServer extends ServerProcess {
    private static final String OWNER = "postgres";
    private static final String ACCESS = """
            # Written at every start. Nobody gets in without a password.
            local all all              scram-sha-256
            host  all all 127.0.0.1/32 scram-sha-256
            """;
    private static final Map<String, String> CONFIGURATION = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            // No Unix socket, because all platforms of one machine would share the folder of the socket.
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "150"),
            Map.entry("shared_buffers", "64MB"),
            // R12: the connection and the locks of a client that vanished are released within half a minute.
            Map.entry("tcp_keepalives_idle", "10"),
            Map.entry("tcp_keepalives_interval", "5"),
            Map.entry("tcp_keepalives_count", "3"),
            Map.entry("tcp_user_timeout", "25s"),
            Map.entry("client_connection_check_interval", "5s"),
            Map.entry("idle_in_transaction_session_timeout", "60s"));

    private final LocalSettings settings;
    private final Path folder;

    public PostgresServer(LocalSettings settings) {
        this.settings = settings;
        folder = settings.data(Part.POSTGRESQL);
    }

    @Override
    public Part part() {
        return Part.POSTGRESQL;
    }

    @Override
    Process begin() throws IOException {
        killLeftovers();
        if (!Files.exists(folder.resolve("PG_VERSION"))) {
            create();
        }
        Files.writeString(folder.resolve("pg_hba.conf"), ACCESS);
        Files.deleteIfExists(pidFile());
        return run(command());
    }

    @Override
    LocalSettings settings() {
        return settings;
    }

    @Override
    public boolean answers() {
        try (var connection = asOwner(OWNER).open()) {
            return connection.isValid(1);
        } catch (SQLException _) {
            return false;
        }
    }

    @Override
    public void stop() {
        // SIGINT asks PostgreSQL for a "fast" shutdown. SIGTERM would wait until the services close their connections.
        process().ifPresent(process -> {
            Signals.interrupt(process);
            if (!Running.await(() -> !Running.lives(process), Duration.ofSeconds(8))) {
                kill();
            }
        });
    }

    @Override
    public void kill() {
        process().ifPresent(process -> {
            var children = process.children().toList();
            Running.end(process, Duration.ZERO);
            children.forEach(child -> Running.end(child, Duration.ZERO));
        });
    }

    @Override
    public Optional<ProcessHandle> process() {
        return new PidFile(pidFile())
                .pid().stream()
                        .boxed()
                        .flatMap(pid -> Running.withProgramIn(settings.binaries(), pid).stream())
                        .findFirst();
    }

    /**
     * The login of the server's owner, for set-up, checks and measurements. The owner has all rights. The services have
     * their own logins.
     */
    public Login asOwner(String database) {
        int port = settings.ports().of(Part.POSTGRESQL);
        return new Login("jdbc:postgresql://127.0.0.1:" + port + "/" + database, OWNER, password());
    }

    /**
     * The backends of a killed postmaster run for a while. A new postmaster must not share the memory of these
     * backends, so they are killed first.
     */
    private void killLeftovers() {
        var program = Binaries.postgres(settings.binaries()).resolve("postgres");
        ProcessHandle.allProcesses()
                .filter(process -> Running.runs(process, program))
                .forEach(process -> Running.end(process, Duration.ZERO));
    }

    /**
     * Creates the data folder. PostgreSQL requires passwords from the first moment, so that the data is never open to
     * all users of this machine.
     */
    private void create() throws IOException {
        password();
        Files.createDirectories(folder.getParent());
        var made = folder.resolveSibling("postgresql.new");
        Files.deleteIfExists(made);
        int result = ended(run(List.of(
                program("initdb"),
                "--pgdata=" + made,
                "--username=" + OWNER,
                "--encoding=UTF-8",
                "--locale=C.UTF-8",
                "--auth=scram-sha-256",
                "--pwfile=" + settings.secrets().file(passwordName()),
                "--no-instructions")));
        if (result != 0) {
            throw new IOException("initdb ended with " + result);
        }
        Files.move(made, folder);
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(
                program("postgres"),
                "-D",
                folder.toString(),
                "-p",
                Integer.toString(settings.ports().of(Part.POSTGRESQL))));
        CONFIGURATION.forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        return command;
    }

    private String program(String name) {
        return Binaries.postgres(settings.binaries()).resolve(name).toString();
    }

    /**
     * PostgreSQL refuses to run as root. So root runs PostgreSQL in a user namespace in which PostgreSQL is not root.
     */
    private Process run(List<String> command) throws IOException {
        var root = "root".equals(System.getProperty("user.name"));
        var whole = Stream.concat(root ? Stream.of("unshare", "-U") : Stream.of(), command.stream());
        var log = Redirect.appendTo(log().toFile());
        var process = new ProcessBuilder(whole.toList())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        process.getOutputStream().close();
        return process;
    }

    private static int ended(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while preparing the data folder", e);
        }
    }

    private Path pidFile() {
        return folder.resolve("postmaster.pid");
    }

    private String password() {
        return settings.secrets().password(passwordName());
    }

    private static String passwordName() {
        return "postgresql";
    }

    private Path log() {
        return settings.logs().resolve("postgresql.log");
    }
}
