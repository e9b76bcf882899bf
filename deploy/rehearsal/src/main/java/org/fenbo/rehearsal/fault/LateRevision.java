package org.fenbo.rehearsal.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.fenbo.local.process.Running;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.rehearsal.guarantee.Sometimes;
import org.fenbo.rehearsal.platform.OperatorClients;

/**
 * Makes dispatch's copy of a revision late. A lock stops dispatch's reader from storing the revision until reports that
 * name the revision are waiting (F20).
 */
public final class LateRevision {
    private static final String LOCK = "lock table dispatch.registry_revision in share row exclusive mode";
    private static final String WAITING = "select count(*) from dispatch.inbox_held where state = 'WAITING'";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private final OperatorClients clients;
    private final Sometimes sometimes;

    public LateRevision(LocalSettings settings, Sometimes sometimes) {
        this.clients = new OperatorClients(settings);
        this.sometimes = sometimes;
    }

    /**
     * Publishes the revision and returns. Then another thread waits until a report waits for the revision, or until the
     * patience is over, and releases the lock.
     */
    public CompletableFuture<Void> behind(Runnable publish) {
        Connection lock = lock();
        publish.run();
        return CompletableFuture.runAsync(() -> release(lock), Thread::startVirtualThread);
    }

    private Connection lock() {
        try {
            Connection lock = clients.database();
            lock.setAutoCommit(false);
            try (Statement statement = lock.createStatement()) {
                // Publishing takes longer than a session may stay idle in a transaction.
                statement.execute("set local idle_in_transaction_session_timeout = 0");
                statement.execute(LOCK);
            }
            return lock;
        } catch (SQLException e) {
            throw new IllegalStateException("the copy can't be kept back", e);
        }
    }

    private void release(Connection lock) {
        try (Connection held = lock) {
            if (Running.await(() -> waiting(held) > 0, PATIENCE)) {
                sometimes.happened(Sometimes.WAIT);
            }
            held.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the copy can't be released", e);
        }
    }

    private static long waiting(Connection connection) {
        try (Statement ask = connection.createStatement();
                ResultSet row = ask.executeQuery(WAITING)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("can't count what waits", e);
        }
    }
}
