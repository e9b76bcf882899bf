package org.fenbo.supervision.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fenbo.backbone.events.revision.CompleteRevisions;
import org.fenbo.supervision.clock.CaseEvent.Happening;
import org.fenbo.supervision.clock.CaseEvent.Happening.Accepted;
import org.fenbo.supervision.clock.CaseEvent.Happening.Answered;
import org.fenbo.supervision.clock.CaseEvent.Happening.Closed;
import org.fenbo.supervision.clock.CaseEvent.Happening.Cooperating;
import org.fenbo.supervision.clock.CaseEvent.Happening.Dispatched;
import org.fenbo.supervision.clock.CaseEvent.Happening.Ended;
import org.fenbo.supervision.clock.CaseEvent.Happening.Filed;
import org.fenbo.supervision.clock.CaseEvent.Happening.Other;
import org.fenbo.supervision.clock.CaseEvent.Happening.ReturnGranted;
import org.fenbo.supervision.clock.CaseEvent.Happening.Reworked;
import org.fenbo.supervision.clock.CaseEvent.Happening.Waived;
import org.fenbo.supervision.clock.ClockEvent.ClockSet;
import org.fenbo.supervision.clock.ClockEvent.Reason;
import org.fenbo.supervision.clock.ClockEvent.Words;
import org.fenbo.supervision.registry.RegistryView;
import org.fenbo.supervision.registry.TimeRules;
import org.fenbo.supervision.workingtime.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Sets, meets and stops the clocks of cases (TIME-3). The whole-case clock starts with the receipt; the clocks for
 * accepting and handling an order start with its dispatch. A granted return stops the clocks of the order and does not
 * change the whole-case clock; the next order gets its full time. Rework (返工) gets a new handling clock with the full
 * time for the next round.
 *
 * <p>A deadline is computed by the registry revision by which dispatch decided; the events of the case name this
 * revision. If the revision hasn't arrived, the events wait for it. Otherwise two services would judge one case by
 * different rules (R16). For a case that names no revision, the revision in force at the start of the clock is used.
 */
public final class KeepClocks {
    private final Clocks clocks;
    private final CompleteRevisions<RegistryView> registry;

    public KeepClocks(Clocks clocks, CompleteRevisions<RegistryView> registry) {
        this.clocks = clocks;
        this.registry = registry;
    }

    /**
     * Applies events inside the caller's transaction. The events of each case are applied in their sequence.
     *
     * @throws RulesAwaited if a deadline needs a revision that hasn't arrived
     */
    public void after(List<CaseEvent> events) {
        Map<CaseNumber, List<CaseEvent>> byCase = events.stream()
                .collect(Collectors.groupingBy(CaseEvent::number, LinkedHashMap::new, Collectors.toList()));
        Map<CaseNumber, WatchedCase> watched = clocks.watched(byCase.keySet());
        Map<CaseNumber, Clocks.ClockChange> asked = new LinkedHashMap<>();
        List<WatchedCase> heard = new ArrayList<>();
        byCase.forEach((number, all) -> {
            WatchedCase before = watched.getOrDefault(number, WatchedCase.unread(number));
            List<CaseEvent> ofCase = before.notYetRead(all);
            if (ofCase.isEmpty()) {
                return;
            }
            heard.add(before.after(ofCase));
            ofCase.stream()
                    .filter(one -> !(one.what() instanceof Other))
                    .findFirst()
                    .ifPresent(first -> asked.put(
                            number,
                            new Clocks.ClockChange(
                                    first.origin(), clocksNow -> new Steps(before, registry, clocksNow).take(ofCase))));
        });
        clocks.watch(heard);
        clocks.changeAll(asked);
    }

    /** Applies the new events of one case, step by step. */
    private static final class Steps {
        private final CompleteRevisions<RegistryView> registry;
        private WatchedCase watched;
        private CaseClocks clocks;

        Steps(WatchedCase before, CompleteRevisions<RegistryView> registry, CaseClocks clocks) {
            this.watched = before;
            this.registry = registry;
            this.clocks = clocks;
        }

        List<ClockEvent> take(List<CaseEvent> ofCase) {
            List<ClockEvent> events = new ArrayList<>();
            for (CaseEvent one : ofCase) {
                watched = watched.after(one);
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
                case Cooperating helper -> set(ClockName.handle(helper.order(), 1), helper.unit(), at, at);
                case Waived waived -> clocks.stopOrder(waived.order(), at, Reason.WAIVED);
                case Accepted accepted -> clocks.meet(ClockName.accept(accepted.order()), at);
                case ReturnGranted granted -> clocks.stopOrder(granted.order(), at, Reason.RETURN_GRANTED);
                case Answered answered -> clocks.meetHandling(answered.order(), at);
                case Reworked reworked -> startAgain(reworked.order(), at);
                case Closed closed -> clocks.close(at);
                case Ended ended -> clocks.end(at, ended.reason());
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
            TimeRules rules = rules(start).orElseThrow(() -> new RulesAwaited(watched.revision()));
            Optional<ClockEvent> set = rules.limit(name.kind(), watched.category(), watched.urgency())
                    .map(limit -> Deadline.of(start, limit, rules.calendar()))
                    .map(deadline -> set(name, unit, at, deadline, rules.revision()));
            return set.map(List::of).orElse(List.of());
        }

        /**
         * The rules of the revision that the case names. For a clock that started before the first revision, the first
         * revision applies, so that a district's oldest cases have limits, too.
         */
        private Optional<TimeRules> rules(Instant start) {
            Integer named = watched.revision();
            Optional<RegistryView> revision =
                    named == null ? registry.inForce(start).or(registry::first) : registry.find(named);
            return revision.map(RegistryView::timeRules);
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
