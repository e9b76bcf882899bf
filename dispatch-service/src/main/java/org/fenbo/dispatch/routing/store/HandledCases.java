package org.fenbo.dispatch.routing.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.fenbo.backbone.events.AfterCommit;
import org.fenbo.backbone.events.log.EventJson;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseFollower;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseReopened;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseVoided;
import org.fenbo.dispatch.casefile.FilingEvent.CaseReclassified;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.OrderEvent.OrderAccepted;
import org.fenbo.dispatch.casefile.OrderEvent.OrderWithdrawn;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.ReturnEvent.ReturnGranted;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.CaseLikeness;
import org.fenbo.dispatch.routing.Suggestions;
import org.fenbo.dispatch.suggestion.HandledCase;
import org.fenbo.dispatch.suggestion.Suggestion;
import org.fenbo.dispatch.suggestion.SuggestionModel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Learns from accepted orders which units handle which cases (CASE-3). The transaction of an acceptance also writes the
 * handled case; this instance learns the case after the commit. Other instances also write handled cases, so each
 * instance reads the table regularly. Memory contains only tallies, no cases (R25).
 */
public final class HandledCases implements CaseFollower, Suggestions {
    /** More than people see, because some of the units may not answer for the matter. */
    private static final int CANDIDATES = 20;

    private final HandledCaseRows table;
    private final CaseLikeness likeness;
    private final EventLog log;
    private final EventJson<CaseEvent> events;
    /** Held during a read of the table. No thread that has a connection waits for it. */
    private final ReentrantLock refreshing = new ReentrantLock();
    /**
     * Guards {@code own} and the model. No thread that holds it waits for a connection. Otherwise the threads that learn
     * after their commit, each with its connection, could wait for a thread that waits for one of these connections.
     */
    private final ReentrantLock learning = new ReentrantLock();
    /**
     * Transactions of this instance whose handled cases were learned at the commit. {@code refresh} has not read their
     * rows yet and must not learn their cases a second time.
     */
    private final Set<Long> own = new HashSet<>();

    /**
     * The lessons of the transactions of this instance that have not ended yet. {@code refresh} removes those of
     * transactions that were rolled back.
     */
    private final Map<Long, List<HandledCase>> uncommitted = new ConcurrentHashMap<>();

    private volatile SuggestionModel experience = new SuggestionModel();
    private volatile long seen;

    public HandledCases(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            CaseLikeness likeness,
            EventLog log,
            EventJson<CaseEvent> events) {
        this.table = new HandledCaseRows(jdbc, transaction);
        this.likeness = likeness;
        this.log = log;
        this.events = events;
    }

    @Override
    public List<RankedUnit> forCase(Matter matter, Instant at) {
        return experience.rank(likeness.of(matter, at), at, CANDIDATES).stream()
                .map(HandledCases::candidate)
                .toList();
    }

    private static RankedUnit candidate(Suggestion suggestion) {
        return new RankedUnit(
                new UnitCode(suggestion.unit()),
                Math.round(suggestion.share() * 10_000) / 10_000.0,
                suggestion.reason().cases(),
                suggestion.reason().level().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                SuggestionModel.VERSION);
    }

    @Override
    public void follow(List<Changed<CaseFile, CaseEvent>> changes) {
        List<HandledCase> lessons = new ArrayList<>();
        for (Changed<CaseFile, CaseEvent> change : changes) {
            for (CaseEvent event : change.events()) {
                lessons.addAll(lessons(change.state(), event));
            }
        }
        if (!lessons.isEmpty()) {
            learnAfterCommit(table.write(lessons), lessons);
        }
    }

    /**
     * All lessons of a transaction are learned at once. Otherwise {@code refresh} could read the rows of the transaction
     * between two of its lessons, and the second would be missing.
     */
    private void learnAfterCommit(long written, List<HandledCase> lessons) {
        List<HandledCase> all = uncommitted.computeIfAbsent(written, transaction -> new ArrayList<>());
        boolean isFirst = all.isEmpty();
        all.addAll(lessons);
        if (isFirst) {
            AfterCommit.run(() -> learnOwn(written, all));
        }
    }

    /**
     * The model learns a lesson from an acceptance. A granted return (CASE-3b), a withdrawn order, a voided case or a
     * redo takes the lesson back: the unit that does the work again teaches it anew (CASE-3a). Another category moves the
     * lesson of the order that is out, so the model never keeps a lesson about a category that the case no longer has
     * (CASE-12c).
     */
    private List<HandledCase> lessons(CaseFile file, CaseEvent event) {
        return switch (event) {
            case OrderAccepted accepted -> List.of(lesson(file, accepted));
            case ReturnGranted granted -> takenBack(file, granted.order());
            case OrderWithdrawn withdrawn -> takenBack(file, withdrawn.order());
            case CaseVoided _ -> takenBack(file, file.orders().lead());
            case CaseReopened _ -> takenBack(file, file.orders().formerLead());
            case CaseReclassified reclassified -> moved(file, reclassified);
            default -> List.of();
        };
    }

    private HandledCase lesson(CaseFile file, OrderAccepted accepted) {
        return lesson(file, accepted, file.matter().category());
    }

    private HandledCase lesson(CaseFile file, OrderAccepted accepted, @Nullable CategoryCode category) {
        UnitCode unit = file.orders().order(accepted.order()).unit();
        return HandledCase.of(likeness.of(file.matter(), category, accepted.at()), unit.value(), accepted.at());
    }

    /** The lesson of the order that is out leaves the former category and counts in the new one. */
    private List<HandledCase> moved(CaseFile file, CaseReclassified reclassified) {
        return file.orders().lead().stream()
                .flatMap(order -> acceptances(file, order.number()))
                .flatMap(accepted -> Stream.of(
                        lesson(file, accepted, reclassified.formerCategory()).takenBack(),
                        lesson(file, accepted, reclassified.category())))
                .toList();
    }

    private List<HandledCase> takenBack(CaseFile file, Optional<Order> lead) {
        return lead.map(order -> takenBack(file, order.number())).orElse(List.of());
    }

    /** The lesson that takes back the lesson of an accepted order; empty if the order was never accepted. */
    private List<HandledCase> takenBack(CaseFile file, int order) {
        return acceptances(file, order)
                .map(accepted -> lesson(file, accepted).takenBack())
                .toList();
    }

    /** The acceptance of an order is read from the log, so that memory needs no cases. */
    private Stream<OrderAccepted> acceptances(CaseFile file, int order) {
        return log.of(file.number().value()).stream()
                .map(event -> events.read(event.type(), event.happened(), event.body()))
                .flatMap(event -> event instanceof OrderAccepted accepted && accepted.order() == order
                        ? Stream.of(accepted)
                        : Stream.empty());
    }

    private void learnOwn(long written, List<HandledCase> lessons) {
        uncommitted.remove(written);
        learning.lock();
        try {
            if (written >= seen) {
                own.add(written);
                lessons.forEach(experience::learn);
            }
        } finally {
            learning.unlock();
        }
    }

    /**
     * Learns the handled cases that any instance has written since the last call. All transactions before the horizon of
     * the rows have ended. A case of this instance before the horizon is learned here or by {@code learnOwn}, whichever
     * comes first; a case behind the horizon is not among the rows.
     */
    public void refresh() {
        refreshing.lock();
        try {
            learn(table.since(seen));
        } finally {
            refreshing.unlock();
        }
    }

    private void learn(HandledCaseRows.Found found) {
        learning.lock();
        try {
            SuggestionModel now = found.anew() ? new SuggestionModel() : experience;
            if (found.anew()) {
                own.clear();
            }
            found.lessons().stream()
                    .filter(one -> !own.contains(one.transaction()))
                    .map(HandledCaseRows.Written::lesson)
                    .forEach(now::learn);
            experience = now;
            seen = found.horizon();
            own.removeIf(written -> written < seen);
            uncommitted.keySet().removeIf(written -> written < seen);
        } finally {
            learning.unlock();
        }
    }

    /**
     * Adds up old rows; every instance has had time to read these rows. So the size of the table and the time of a
     * start do not grow with the number of cases.
     */
    public void addUp() {
        table.addUp();
    }
}
