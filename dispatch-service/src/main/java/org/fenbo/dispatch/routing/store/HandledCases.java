package org.fenbo.dispatch.routing.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.fenbo.backbone.events.AfterCommit;
import org.fenbo.backbone.events.log.EventJson;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseFollower;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseVoided;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.OrderEvent.OrderAccepted;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.Routing;
import org.fenbo.dispatch.routing.Routing.Place;
import org.fenbo.dispatch.routing.Suggestions;
import org.fenbo.dispatch.suggestion.HandledCase;
import org.fenbo.dispatch.suggestion.Similarity;
import org.fenbo.dispatch.suggestion.Suggestion;
import org.fenbo.dispatch.suggestion.SuggestionModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What accepted orders teach (CASE-3): written with the acceptance, learned when it is committed, and looked for again
 * from time to time, because other instances write too. In memory are tallies, never cases (R25).
 */
public final class HandledCases implements CaseFollower, Suggestions {
    private static final int CANDIDATES = 5;

    private final HandledCaseRows table;
    private final Routing list;
    private final EventLog log;
    private final EventJson<CaseEvent> events;
    private final ReentrantLock learning = new ReentrantLock();
    /** Transactions of this instance that were learned at their commit, as long as the table wasn't read past them. */
    private final Set<Long> own = new HashSet<>();

    private volatile SuggestionModel experience = new SuggestionModel();
    private long seen;

    public HandledCases(
            JdbcClient jdbc, TransactionTemplate transaction, Routing list, EventLog log, EventJson<CaseEvent> events) {
        this.table = new HandledCaseRows(jdbc, transaction);
        this.list = list;
        this.log = log;
        this.events = events;
    }

    @Override
    public List<RankedUnit> forCase(Matter matter, Instant at) {
        return experience.rank(likeness(matter, at), at, CANDIDATES).stream()
                .map(HandledCases::candidate)
                .toList();
    }

    private static RankedUnit candidate(Suggestion suggestion) {
        return new RankedUnit(
                new UnitCode(suggestion.unit()),
                Math.round(suggestion.share() * 10_000) / 10_000.0,
                suggestion.reason().cases(),
                suggestion.reason().level().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private Similarity likeness(Matter matter, Instant at) {
        List<String> chain = list.chainOf(matter.category(), at);
        Place place = list.placeOf(matter.area(), at);
        return new Similarity(
                chain.isEmpty() ? "" : chain.getLast(),
                chain.size() < 2 ? "" : chain.get(1),
                chain.isEmpty() ? "" : chain.getFirst(),
                place.street(),
                place.community(),
                Objects.requireNonNullElse(matter.client(), matter.channel()));
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
            long written = table.write(lessons);
            AfterCommit.run(() -> learnOwn(written, lessons));
        }
    }

    /** An acceptance teaches; what the case taught before is taken back, as it is when the case is void. */
    private List<HandledCase> lessons(CaseFile file, CaseEvent event) {
        return switch (event) {
            case OrderAccepted accepted ->
                Stream.concat(
                                Stream.of(lesson(file, accepted)),
                                earlier(file, accepted.order()).map(HandledCase::takenBack).stream())
                        .toList();
            case CaseVoided _ ->
                earlier(file, Integer.MAX_VALUE).map(HandledCase::takenBack).stream()
                        .toList();
            default -> List.of();
        };
    }

    private HandledCase lesson(CaseFile file, OrderAccepted accepted) {
        UnitCode unit = file.orders().order(accepted.order()).unit();
        return HandledCase.of(likeness(file.matter(), accepted.at()), unit.value(), accepted.at());
    }

    /** What the case taught last before an order. The log knows; no memory of cases is needed. */
    private Optional<HandledCase> earlier(CaseFile file, int order) {
        return order == 1
                ? Optional.empty()
                : log.of(file.number().value()).stream()
                        .map(event -> events.read(event.type(), event.happened(), event.body()))
                        .flatMap(event -> event instanceof OrderAccepted one && one.order() < order
                                ? Stream.of(one)
                                : Stream.empty())
                        .reduce((first, second) -> second)
                        .map(one -> lesson(file, one));
    }

    private void learnOwn(long written, List<HandledCase> lessons) {
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

    /** Learns what was written since the last look, by this instance or another. */
    public void refresh() {
        learning.lock();
        try {
            HandledCaseRows.Found found = table.since(seen);
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
        } finally {
            learning.unlock();
        }
    }

    /** Makes sums of lessons that every instance has had time to read, so that table and start don't grow with cases. */
    public void addUp() {
        table.addUp();
    }
}
