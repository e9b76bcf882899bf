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
import org.fenbo.backbone.workingtime.Limit;
import org.fenbo.backbone.workingtime.LimitUnit;
import org.fenbo.backbone.workingtime.WorkingCalendar;
import org.fenbo.supervision.clock.CaseEvent.Happening;
import org.fenbo.supervision.clock.ClockEvent.ClockSet;
import org.fenbo.supervision.clock.ClockEvent.Reason;
import org.fenbo.supervision.clock.ClockEvent.Words;
import org.fenbo.supervision.registry.ClockKind;
import org.fenbo.supervision.registry.RegistryView;
import org.fenbo.supervision.registry.TimeRules;
import org.jspecify.annotations.Nullable;

/**
 * Sets, meets, pauses, extends and stops the clocks of cases by the {@link ClockPlan} (TIME-3).
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
            clocks.toResume(what)
                    .forEach(paused ->
                            events.add(new RestOfLimit(paused, calendarOf(paused)).runs(what.resumedAt(at), at)));
            if (what instanceof Happening.Extended extended) {
                clocks.toExtend(extended).forEach(clock -> events.addAll(extended(clock, extended, at)));
            }
            ClockPlan.set(what, at, clocks)
                    .forEach(setting -> set(setting, what, at).ifPresent(set -> {
                        events.add(set);
                        events.addAll(pausedAsBefore(set, at));
                    }));
            return events;
        }

        /**
         * The clock stops and keeps its deadline. The next round of it begins at this deadline and has the granted
         * working days as its limit (TIME-3f). The calendar stays, because only a person moves a deadline to another one
         * (TIME-2c).
         */
        private List<ClockEvent> extended(Clock clock, Happening.Extended what, Instant at) {
            ClockSet before = clock.set();
            ClockName name = before.clock();
            ClockName next = new ClockName(name.kind(), name.order(), clocks.rounds(name.kind(), name.order()) + 1);
            Limit more = new Limit(what.workingDays(), LimitUnit.WORKING_DAYS);
            Deadline deadline = Deadline.of(before.dueAt(), more, calendarOf(clock));
            ClockSet set = set(next, before.unit(), at, deadline, before.revision());
            Words why = new Words(
                    "延期：" + set.explanation().zh(),
                    "extension: " + set.explanation().en());
            List<ClockEvent> events = new ArrayList<>(clock.stopAt(at, Reason.EXTENDED));
            events.add(set.movedTo(set.dueAt(), why));
            return events;
        }

        /** A clock that begins in place of a paused clock is paused, too: another category doesn't end a pause. */
        private List<ClockEvent> pausedAsBefore(ClockSet set, Instant at) {
            return clocks.isPaused(set.clock()) ? new Clock.Running(set).pauseAt(at) : List.of();
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
            return what.unit() != null ? what.unit() : clocks.unitOf(name.order());
        }

        private Optional<ClockSet> set(ClockPlan.ClockSetting setting, Happening what, Instant at) {
            Instant start = setting.start();
            ClockName name = setting.name();
            String unit = charged(name, what);
            TimeRules rules = rules(start).orElseThrow(() -> new RulesAwaited(watched.revision()));
            if (name.kind() == ClockKind.REVIEW) {
                return what.statedDue().map(due -> StatedDeadline.set(name, at, unit, due, rules));
            }
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

        /** The calendar of the revision that gave the deadline. */
        private WorkingCalendar calendarOf(Clock clock) {
            int revision = clock.set().revision();
            return registry.find(revision)
                    .map(RegistryView::timeRules)
                    .orElseThrow(() -> new RulesAwaited(revision))
                    .calendar();
        }

        private static ClockSet set(
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
