package org.fenbo.dispatch.casefile.store;

import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseReach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the rows of cases anew when another revision comes into force: it may put an area under another one, or give it
 * another centre, and lists and queues must agree with single reads (SEC-1b). Goes through all cases in small
 * transactions. Instances do it together: each takes the rows that no other works on.
 */
public final class ReachRenewal {
    /** So few that nobody waits long for a case whose row is being written. */
    private static final int BATCH = 100;
    /** So few that the other timers of the service have their turn. */
    private static final int BATCHES = 20;
    /** A change that began before the revision may end after it, and it ends within this many looks. */
    private static final int LOOKS = 60;

    private static final String OLD = """
            select number from case_file where reach_revision <> :revision and number > :after
            order by number limit :limit for update skip locked
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Aggregates<CaseFile, CaseEvent> cases;
    private final CaseReach reach;
    private final CaseRows rows;
    private int revision = -1;
    private String after = "";
    private int left;

    public ReachRenewal(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Aggregates<CaseFile, CaseEvent> cases,
            CaseReach reach,
            CaseRows rows) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.cases = cases;
        this.reach = reach;
        this.rows = rows;
    }

    /** Writes some of the rows that another revision is behind; called from time to time, by one thread. */
    public void lookAgain() {
        if (revision != reach.revision()) {
            revision = reach.revision();
            after = "";
            left = LOOKS;
        }
        for (int batch = 0; left > 0 && batch < BATCHES; batch++) {
            Optional<String> last = renew();
            after = last.orElse("");
            if (last.isEmpty()) {
                left--;
                return;
            }
        }
    }

    /** The number of the last case whose row was written; empty if there was none after the one before. */
    private Optional<String> renew() {
        return Optional.ofNullable(transaction.execute(status -> {
            List<String> numbers = jdbc.sql(OLD)
                    .param("revision", revision)
                    .param("after", after)
                    .param("limit", BATCH)
                    .query((row, number) -> row.getString("number"))
                    .list();
            // Read after its row is locked, so that no change is overwritten with the state before it.
            rows.follow(numbers.stream()
                    .flatMap(number -> cases.find(number).stream())
                    .toList());
            return numbers.isEmpty() ? null : numbers.getLast();
        }));
    }
}
