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
 * Writes the rows of cases again when another revision comes into force. The new revision may move an area to another
 * parent or give it another centre, and lists and queues must agree with single reads (SEC-1b). All cases are processed
 * in small transactions. Instances share the work: each takes rows that no other instance works on.
 */
public final class ReachRenewal {
    /** Cases per transaction; few, so that nobody waits long for a case that is locked. */
    private static final int BATCH = 100;
    /** Transactions per call; few, so that the other timers of the service are not delayed. */
    private static final int BATCHES = 20;
    /**
     * How many passes over the old rows are made. A change that began before the new revision may be committed later
     * and then leave an old row; it ends within this many passes.
     */
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

    /** Writes some of the rows that were computed by another revision. Called from time to time, by only one thread. */
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

    /** Writes one batch of rows. Returns the number of its last case; empty at the end of a pass. */
    private Optional<String> renew() {
        return Optional.ofNullable(transaction.execute(status -> {
            List<String> numbers = jdbc.sql(OLD)
                    .param("revision", revision)
                    .param("after", after)
                    .param("limit", BATCH)
                    .query((row, number) -> row.getString("number"))
                    .list();
            // Each case is read after its row is locked; otherwise an older state could overwrite a new change.
            rows.follow(numbers.stream()
                    .flatMap(number -> cases.find(number).stream())
                    .toList());
            return numbers.isEmpty() ? null : numbers.getLast();
        }));
    }
}
