package org.fenbo.supervision.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fenbo.supervision.clock.CaseNews.Happening;
import org.fenbo.supervision.clock.CaseNews.Happening.Accepted;
import org.fenbo.supervision.clock.CaseNews.Happening.Answered;
import org.fenbo.supervision.clock.CaseNews.Happening.Closed;
import org.fenbo.supervision.clock.CaseNews.Happening.Dispatched;
import org.fenbo.supervision.clock.CaseNews.Happening.Filed;
import org.fenbo.supervision.clock.CaseNews.Happening.Other;
import org.fenbo.supervision.clock.CaseNews.Happening.ReturnGranted;
import org.fenbo.supervision.clock.CaseNews.Happening.Reworked;
import org.fenbo.supervision.clock.ClockEvent.ClockSet;
import org.fenbo.supervision.clock.ClockEvent.Reason;
import org.fenbo.supervision.clock.ClockEvent.Words;
import org.fenbo.supervision.registry.Editions;
import org.fenbo.supervision.registry.RegistryCopy;
import org.fenbo.supervision.registry.TimeRules;
import org.fenbo.supervision.registry.Urgency;
import org.fenbo.supervision.workingtime.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Sets, meets and stops clocks as cases go on (TIME-3): the whole case from its receipt, an order's acceptance and
 * handling from its dispatch. A return stops the order's clocks and moves nothing of the case; the next order's clocks
 * are full. Work that is sent back (返工) gets a handling clock of its own, full again, for the next round.
 */
public final class KeepClocks {
    private final CasesClocks clocks;
    private final RegistryCopy registry;

    public KeepClocks(CasesClocks clocks, RegistryCopy registry) {
        this.clocks = clocks;
        this.registry = registry;
    }

    /**
     * Applies news, those of a case in their sequence; inside the caller's transaction.
     *
     * @throws RulesAwaited if a deadline is to be computed and no revision serves yet
     */
    public void after(List<CaseNews> news) {
        Map<CaseNumber, List<CaseNews>> byCase =
                news.stream().collect(Collectors.groupingBy(CaseNews::number, LinkedHashMap::new, Collectors.toList()));
        Map<CaseNumber, WatchedCase> watched = clocks.watched(byCase.keySet());
        Editions editions = registry.editions();
        Map<CaseNumber, CasesClocks.Asked> asked = new LinkedHashMap<>();
        List<WatchedCase> heard = new ArrayList<>();
        byCase.forEach((number, all) -> {
            WatchedCase before = watched.get(number);
            List<CaseNews> ofCase = notYetHeard(before, all);
            if (ofCase.isEmpty()) {
                return;
            }
            WatchedCase now = now(before, ofCase);
            heard.add(now);
            ofCase.stream()
                    .filter(one -> !(one.what() instanceof Other))
                    .findFirst()
                    .ifPresent(first -> asked.put(
                            number,
                            new CasesClocks.Asked(
                                    first.because(), clocksNow -> new Steps(now, editions, clocksNow).take(ofCase))));
        });
        clocks.watch(heard);
        clocks.changeAll(asked);
    }

    /** Two threads may bring the same news; the row of the case is held by one of them, so the other sees its sequence. */
    private static List<CaseNews> notYetHeard(@Nullable WatchedCase before, List<CaseNews> news) {
        return before == null
                ? news
                : news.stream()
                        .filter(one -> one.sequence() > before.sequence())
                        .toList();
    }

    private static WatchedCase now(@Nullable WatchedCase before, List<CaseNews> news) {
        CaseNews last = news.getLast();
        WatchedCase known =
                before == null ? new WatchedCase(last.number(), null, Urgency.NORMAL, last.sequence()) : before;
        for (CaseNews one : news) {
            if (one.what() instanceof Filed filed) {
                known = new WatchedCase(one.number(), filed.category(), filed.urgency(), last.sequence());
            }
        }
        return known.heard(last.sequence());
    }

    /** One case's way through its news. */
    private static final class Steps {
        private final WatchedCase watched;
        private final Editions editions;
        private CaseClocks clocks;

        Steps(WatchedCase watched, Editions editions, CaseClocks before) {
            this.watched = watched;
            this.editions = editions;
            this.clocks = before;
        }

        List<ClockEvent> take(List<CaseNews> news) {
            List<ClockEvent> events = new ArrayList<>();
            for (CaseNews one : news) {
                List<ClockEvent> next = next(one.what(), one.at());
                clocks = clocks.after(next);
                events.addAll(next);
            }
            return events;
        }

        private List<ClockEvent> next(Happening what, Instant at) {
            return switch (what) {
                case Filed filed -> set(ClockName.WHOLE_CASE, null, filed.receivedAt(), at);
                case Dispatched dispatched -> start(dispatched, at);
                case Accepted accepted -> clocks.meet(ClockName.accept(accepted.order()), at);
                case ReturnGranted granted -> clocks.stopOrder(granted.order(), at, Reason.RETURN_GRANTED);
                case Answered answered -> clocks.meetHandling(answered.order(), at);
                case Reworked reworked -> startAgain(reworked.order(), at);
                case Closed closed -> clocks.close(at);
                case Other other -> List.of();
            };
        }

        private List<ClockEvent> start(Dispatched dispatched, Instant at) {
            int order = dispatched.order();
            List<ClockEvent> both = new ArrayList<>(set(ClockName.accept(order), dispatched.unit(), at, at));
            both.addAll(set(ClockName.handle(order, 1), dispatched.unit(), at, at));
            return both;
        }

        private List<ClockEvent> startAgain(int order, Instant at) {
            int round = clocks.hasHandling(order) ? clocks.rounds(order) + 1 : 1;
            return set(ClockName.handle(order, round), clocks.unitOf(order), at, at);
        }

        private List<ClockEvent> set(ClockName name, @Nullable String unit, Instant start, Instant at) {
            if (clocks.of(name).isPresent()) {
                return List.of();
            }
            TimeRules rules = editions.at(start).orElseThrow(RulesAwaited::new);
            Optional<ClockEvent> set = rules.limit(name.stage(), watched.category(), watched.urgency())
                    .map(limit -> Deadline.of(start, limit, rules.calendar()))
                    .map(deadline -> set(name, unit, at, deadline, rules.revision()));
            return set.map(List::of).orElse(List.of());
        }

        private static ClockEvent set(
                ClockName name, @Nullable String unit, Instant at, Deadline deadline, int revision) {
            return new ClockSet(
                    name,
                    at,
                    unit,
                    deadline.start(),
                    deadline.limit(),
                    deadline.due(),
                    deadline.calendarRevision(),
                    revision,
                    new Words(
                            deadline.explanation().inChinese(),
                            deadline.explanation().inEnglish()));
        }
    }
}
