package org.fenbo.local.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.fenbo.local.process.PidFile;
import org.fenbo.local.process.Running;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.jspecify.annotations.Nullable;

/** PostgreSQL as a child process, durable: every commit is on disk before it is answered. */
public final class PostgresServer implements Server {
    private static final String OWNER = "postgres";
    private static final String ACCESS = """
            # Written at every start. Nobody gets in without a password.
            local all all              scram-sha-256
            host  all all 127.0.0.1/32 scram-sha-256
            """;

    private final LocalSettings settings;
    private final Path folder;
    private @Nullable EmbeddedPostgres embedded;

    public PostgresServer(LocalSettings settings) {
        this.settings = settings;
        folder = settings.data(Part.POSTGRESQL);
    }

    @Override
    public Part part() {
        return Part.POSTGRESQL;
    }

    @Override
    public void start() {
        stop();
        try {
            Files.createDirectories(settings.logs());
            Files.createDirectories(settings.binaries());
            Files.createDirectories(folder.getParent());
            embedded = builder().start();
            closeToStrangers();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start; see " + log(), e);
        }
    }

    @Override
    public void stop() {
        closeOwn();
        // SIGINT is PostgreSQL's "fast" end; SIGTERM would wait for the services' open connections.
        process().ifPresent(process -> {
            Signals.interrupt(process);
            if (!Running.await(() -> !Running.lives(process), Duration.ofSeconds(8))) {
                kill();
            }
        });
    }

    /** Ends what this very process started, which also gives back the library's lock on the data folder. */
    private void closeOwn() {
        try {
            if (embedded != null) {
                embedded.close();
                embedded = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        return new PidFile(folder.resolve("postmaster.pid"))
                .pid().stream()
                        .boxed()
                        .flatMap(pid -> Running.withProgramIn(settings.binaries(), pid).stream())
                        .findFirst();
    }

    /** Connections as the owner of everything, for setting up, checking and measuring; the services have logins. */
    public Login asOwner(String database) {
        int port = settings.ports().of(Part.POSTGRESQL);
        return new Login("jdbc:postgresql://127.0.0.1:" + port + "/" + database, OWNER, password());
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setPort(settings.ports().of(Part.POSTGRESQL))
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(settings.binaries().toFile())
                .setOutputRedirector(Redirect.appendTo(log().toFile()))
                .setErrorRedirector(Redirect.appendTo(log().toFile()))
                .setConnectConfig("password", password())
                .setPGStartupWait(Duration.ofSeconds(30))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "150")
                .setServerConfig("shared_buffers", "64MB");
    }

    /** The new data folder lets everybody in who is on this machine; after this only passwords do. */
    private void closeToStrangers() throws IOException {
        var file = folder.resolve("pg_hba.conf");
        if (Files.readString(file).equals(ACCESS)) {
            return;
        }
        Sql.run(
                asOwner(OWNER),
                "set password_encryption = 'scram-sha-256'",
                "alter role " + OWNER + " password " + Sql.literal(password()));
        Files.writeString(file, ACCESS);
        Sql.run(asOwner(OWNER), "select pg_reload_conf()");
    }

    private String password() {
        return settings.secrets().password("postgresql");
    }

    private Path log() {
        return settings.logs().resolve("postgresql.log");
    }
}
