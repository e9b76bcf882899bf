package org.fenbo.dispatch.casefile.store;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fenbo.backbone.events.alert.Alert;
import org.fenbo.backbone.events.alert.AlertSource;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseReach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the rows of cases again when another revision comes into force, or when a centre begins or ends. The new
 * revision may give an area another parent or another centre. Lists and queues must show the same cases that a caller may read as single cases (SEC-1b).
 * The cases are processed in small transactions, the newest case first, because most open cases are new. Instances
 * share the work: each instance takes rows that no other instance has locked. A case whose events can't be read keeps
 * its row, and an alert names it.
 */
public final class ReachRenewal implements AlertSource {
    private static final Logger LOG = LoggerFactory.getLogger(ReachRenewal.class);
    /** Cases per transaction. The number is small, so that nobody waits long for a locked case. */
    private static final int BATCH = 100;
    /** Transactions per call. The number is small, so that the other timers of the service are not delayed. */
    private static final int BATCHES = 20;
    /** A text that sorts after the number of every case: digits sort before letters in every collation. */
    private static final String AFTER_ALL = "Cz";

    private static final String OLD = """
            select number from case_file where reach_edition <> :edition and number < :before
            order by number desc limit :limit for update skip locked
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Aggregates<CaseFile, CaseEvent> cases;
    private final CaseReach reach;
    private final CaseRows rows;
    private final InstantSource wall;
    private final List<String> unreadable = new ArrayList<>();
    private volatile Optional<Alert> alert = Optional.empty();
    private final Passes passes = new Passes();
    private String before = AFTER_ALL;

    /** @param wall the machine's clock, for alerts */
    public ReachRenewal(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Aggregates<CaseFile, CaseEvent> cases,
            CaseReach reach,
            CaseRows rows,
            InstantSource wall) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.cases = cases;
        this.reach = reach;
        this.rows = rows;
        this.wall = wall;
    }

    /** Writes some of the old rows again. One thread calls this method regularly. */
    public void lookAgain() {
        if (passes.begin(reach.edition())) {
            begin();
        }
        if (passes.rest()) {
            return;
        }
        for (int batch = 0; batch < BATCHES; batch++) {
            List<String> numbers = renew();
            if (numbers.isEmpty()) {
                end();
                return;
            }
            before = numbers.getLast();
        }
    }

    private void begin() {
        before = AFTER_ALL;
        unreadable.clear();
    }

    private void end() {
        passes.ended();
        alert = unreadable.isEmpty() ? Optional.empty() : alert.or(() -> Optional.of(unreadableCases()));
        begin();
    }

    /** Writes the next batch of rows and returns the numbers of their cases. The list is empty at the end of a pass. */
    private List<String> renew() {
        return transaction.execute(status -> {
            List<String> numbers = jdbc.sql(OLD)
                    .param("edition", passes.edition())
                    .param("before", before)
                    .param("limit", BATCH)
                    .query((row, number) -> row.getString("number"))
                    .list();
            // The cases are read after their rows are locked. Otherwise an older state could overwrite a new change.
            List<Changed<CaseFile, CaseEvent>> present = read(numbers);
            if (!present.isEmpty()) {
                rows.follow(present);
            }
            return numbers;
        });
    }

    private List<Changed<CaseFile, CaseEvent>> read(List<String> numbers) {
        try {
            return cases.findAll(numbers);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("one of these cases can't be read: {}", numbers, e);
            return numbers.stream().flatMap(this::readable).toList();
        }
    }

    private Stream<Changed<CaseFile, CaseEvent>> readable(String number) {
        try {
            return cases.find(number).stream();
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error(
                    "case {} can't be read; its row keeps the areas and the centre of an earlier revision", number, e);
            unreadable.add(number);
            return Stream.empty();
        }
    }

    private Alert unreadableCases() {
        List<Object> which = List.of(unreadable.size(), unreadable.getFirst());
        return new Alert(
                "case-unreadable",
                new Words(
                                "%s 件案件（如 %s）的事件无法读取，列表与待办仍按先前版本的区域与中心",
                                "the events of %s cases (for example %s) can't be read; lists and queues show these cases by an earlier revision")
                        .with(which),
                wall.instant(),
                "see the service's log",
                new Words(
                        "核对事件链：GET /dispatch/v1/cases/{number}/chain；从备份恢复被改动的事件",
                        "check the chain: GET /dispatch/v1/cases/{number}/chain; restore changed events from a backup"));
    }

    @Override
    public List<Alert> alerts() {
        return alert.stream().toList();
    }
}
