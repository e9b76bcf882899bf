package org.fenbo.supervision.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fenbo.backbone.events.revision.CompleteRevisions;
import org.fenbo.backbone.workingtime.Deadline;
import org.fenbo.supervision.clock.CaseEvent.Happening;
import org.fenbo.supervision.clock.ClockEvent.ClockSet;
import org.fenbo.supervision.clock.ClockEvent.Words;
import org.fenbo.supervision.registry.RegistryView;
import org.fenbo.supervision.registry.TimeRules;
import org.jspecify.annotations.Nullable;

/**
 * Sets, meets and stops the clocks of cases by the {@link ClockPlan} (TIME-3).
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
                    .filter(one -> ClockPlan.types().contains(one.what().type()))
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
            List<ClockEvent> events = new ArrayList<>(clocks.end(what, at));
            ClockPlan.set(what, at, clocks)
                    .forEach(setting ->
                            set(setting, charged(setting.name(), what), at).ifPresent(events::add));
            return events;
        }

        /** The unit that is charged if the clock passes; null if there is none (TIME-3g). */
        private @Nullable String charged(ClockName name, Happening what) {
            return switch (name.kind().charged()) {
                case NOBODY -> null;
                case UNIT -> unit(name, what);
                case CENTRE -> what.centre();
            };
        }

        private @Nullable String unit(ClockName name, Happening what) {
            return what instanceof Happening.OfOrder order && order.unit() != null
                    ? order.unit()
                    : clocks.unitOf(name.order());
        }

        private Optional<ClockEvent> set(ClockPlan.ClockSetting setting, @Nullable String unit, Instant at) {
            Instant start = setting.start();
            ClockName name = setting.name();
            TimeRules rules = rules(start).orElseThrow(() -> new RulesAwaited(watched.revision()));
            return rules.limit(name.kind(), watched.category(), watched.urgency())
                    .map(limit -> Deadline.of(start, limit, rules.calendar()))
                    .map(deadline -> set(name, unit, at, deadline, rules.revision()));
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
