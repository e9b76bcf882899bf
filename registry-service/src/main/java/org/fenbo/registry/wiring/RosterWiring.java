package org.fenbo.registry.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.wiring.EventSettings;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.files.DraftRules;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.revision.Revisions;
import org.fenbo.registry.roster.CoverAlarms;
import org.fenbo.registry.roster.CoverGrids;
import org.fenbo.registry.roster.CoverGrids.Alarm;
import org.fenbo.registry.roster.HandlersApart;
import org.fenbo.registry.roster.KeepPresence;
import org.fenbo.registry.roster.KeepRoster;
import org.fenbo.registry.roster.Presences;
import org.fenbo.registry.roster.Rosters;
import org.fenbo.registry.roster.Staff;
import org.fenbo.registry.roster.WatchCover;
import org.fenbo.registry.training.Collectors;
import org.fenbo.registry.training.KeepTrainings;
import org.fenbo.registry.training.store.StoredTrainings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;

/** Builds the use cases of the roster and of trainings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RosterSettings.class)
class RosterWiring {

    @Bean
    InForce<Staff> staff(Lookup lookup) {
        return new InForce<>(lookup, Staff::of);
    }

    @Bean
    KeepRoster keepRoster(Rosters rosters, InForce<Staff> staff, Revisions revisions, MovableClock clock) {
        return new KeepRoster(rosters, staff, revisions, clock);
    }

    @Bean
    HandlersApart handlersApart(Rosters rosters) {
        return new HandlersApart(rosters);
    }

    @Bean
    DraftRules draftRules(HandlersApart handlersApart) {
        return handlersApart::faults;
    }

    @Bean
    CoverGrids coverGrids(
            Rosters rosters, Presences presences, InForce<Staff> staff, Revisions revisions, EventSettings settings) {
        return new CoverGrids(rosters, presences, staff, revisions, settings.zone());
    }

    @Bean
    KeepPresence keepPresence(Presences presences, Rosters rosters, MovableClock clock, EventSettings settings) {
        return new KeepPresence(presences, rosters, clock, settings.zone());
    }

    @Bean
    InForce<Collectors> collectors(Lookup lookup) {
        return new InForce<>(lookup, Collectors::of);
    }

    @Bean
    KeepTrainings keepTrainings(
            JdbcClient jdbc,
            InForce<Collectors> collectors,
            Rosters rosters,
            MovableClock clock,
            EventSettings settings) {
        return new KeepTrainings(new StoredTrainings(jdbc), collectors, rosters, clock, settings.zone());
    }

    @Bean
    WatchCover watchCover(CoverGrids covers, Rosters rosters, CoverAlarms alarms, MovableClock clock) {
        return new WatchCover(covers, rosters, alarms, clock);
    }

    @Bean
    SchedulingConfigurer watchOfCover(WatchCover watch, RosterSettings settings) {
        return timers -> timers.addFixedDelayTask(new FixedDelayTask(watch::watch, settings.watch(), settings.watch()));
    }

    /**
     * A metric: how many grids nobody answers for now. It is calculated when the metric is read, and is NaN while no
     * revision is in force.
     */
    @Bean
    MeterBinder uncoveredGrids(CoverGrids covers, MovableClock clock) {
        return meters -> Gauge.builder("fenbo.registry.grids.uncovered", () -> uncovered(covers, clock))
                .description("grids that nobody answers for now")
                .register(meters);
    }

    private static double uncovered(CoverGrids covers, MovableClock clock) {
        return covers.uncovered(clock.instant()) instanceof Outcome.Done<List<Alarm>>(var alarms)
                ? alarms.size()
                : Double.NaN;
    }
}
