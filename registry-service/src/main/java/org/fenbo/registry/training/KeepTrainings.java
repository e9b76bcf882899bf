package org.fenbo.registry.training;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.refusal.RosterCode;
import org.fenbo.registry.roster.Rosters;

/** The leader of an area records trainings of its collectors and sees which have expired (ORG-4i). */
public final class KeepTrainings {
    private final Trainings trainings;
    private final InForce<Collectors> collectors;
    private final Rosters rosters;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone the time zone of the district's days */
    public KeepTrainings(
            Trainings trainings, InForce<Collectors> collectors, Rosters rosters, InstantSource clock, ZoneId zone) {
        this.rosters = rosters;
        this.trainings = trainings;
        this.collectors = collectors;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A collector and the latest training.
     *
     * @param latest empty if the collector was never trained
     * @param validUntil the last day on which the latest training is valid
     * @param expired whether no training is valid today
     */
    public record Trained(
            String officer, String name, Optional<Training> latest, Optional<LocalDate> validUntil, boolean expired) {}

    /**
     * Records a training. Refused if the officer is no collector, if the collector's areas are outside of the caller's
     * scope, or if the day is in the future.
     *
     * @param inScope whether one of the areas is in the caller's scope
     */
    public Outcome<Trained> record(Training training, Predicate<Set<String>> inScope, Actor by) {
        Instant now = clock.instant();
        return collectors().then(known -> {
            if (!known.names().containsKey(training.officer())) {
                return RosterCode.NOT_A_COLLECTOR.refused(known.revision(), training.officer());
            }
            if (!inScope.test(areas(known, answerable(known), training.officer()))) {
                return RosterCode.NOT_YOUR_COLLECTOR.refused(training.officer());
            }
            if (training.on().isAfter(today())) {
                return RosterCode.NOT_FINISHED_YET.refused(training.on(), today());
            }
            trainings.record(training, by, now);
            return Outcome.done(trained(known, training.officer(), trainings.latest(List.of(training.officer()))));
        });
    }

    /** The collectors in the caller's scope, by code. */
    public Outcome<List<Trained>> all(Predicate<Set<String>> inScope) {
        return collectors().then(known -> {
            Map<String, Set<String>> answerable = answerable(known);
            List<String> codes = known.names().keySet().stream()
                    .filter(code -> inScope.test(areas(known, answerable, code)))
                    .toList();
            Map<String, Training> latest = trainings.latest(codes);
            List<Trained> all = new ArrayList<>();
            codes.forEach(code -> all.add(trained(known, code, latest)));
            return Outcome.done(all);
        });
    }

    private Map<String, Set<String>> answerable(Collectors known) {
        return rosters.answerable(known.grids().keySet(), clock.instant());
    }

    private static Set<String> areas(Collectors known, Map<String, Set<String>> answerable, String officer) {
        return known.areasOf(officer, answerable.getOrDefault(officer, Set.of()));
    }

    private Trained trained(Collectors known, String officer, Map<String, Training> latest) {
        Optional<Training> last = Optional.ofNullable(latest.get(officer));
        Optional<LocalDate> until = last.map(training -> training.validUntil(known.monthsValid()));
        boolean expired = until.isEmpty() || until.get().isBefore(today());
        return new Trained(officer, known.names().getOrDefault(officer, officer), last, until, expired);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Outcome<Collectors> collectors() {
        Instant now = clock.instant();
        return collectors
                .at(now)
                .<Outcome<Collectors>>map(Outcome.Done::new)
                .orElseGet(() -> RevisionCode.NO_REVISION_IN_FORCE.refused(now));
    }
}
