package org.fenbo.registry.wiring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.inbox.Messages;
import org.fenbo.backbone.events.wiring.Inboxes;
import org.fenbo.registry.adjustment.ProposeFromCases;
import org.fenbo.registry.adjustment.SettleAdjustment;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.filing.InformOfFiling;
import org.fenbo.registry.filing.Informed;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.message.MessageRequests;
import org.fenbo.registry.pastcase.PastCases;
import org.fenbo.registry.pastcase.ReadEvents;
import org.fenbo.registry.pastcase.UnlistedCases;
import org.fenbo.registry.pastcase.events.CaseReader;
import org.fenbo.registry.pastcase.store.StoredPastCases;
import org.fenbo.registry.pastcase.store.StoredReadEvents;
import org.fenbo.registry.place.geometry.DrawnAreas;
import org.fenbo.registry.regridding.GridSet;
import org.fenbo.registry.regridding.GridSets;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Published;
import org.fenbo.registry.revision.Revisions;
import org.fenbo.registry.whatif.Trials;
import org.fenbo.registry.whatif.TryDraft;
import org.fenbo.registry.whatif.store.StoredTrials;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.Message;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads all events that the registry needs, and builds the parts that use past cases. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PastCaseSettings.class)
class CaseFlow {
    private static final Duration WATCH = Duration.ofSeconds(5);
    private static final Duration FORGET = Duration.ofDays(1);

    /** Reads the topics intake.report and dispatch.case, and stores the cases and the units that handle them. */
    @Bean
    Consumer<Message<List<byte[]>>> keepPastCases(
            Messages messages,
            Inboxes inboxes,
            PastCases pastCases,
            UnlistedCases unlisted,
            InformOfFiling informOfFiling) {
        return messages.into(inboxes.of(new CaseReader(pastCases, unlisted, informOfFiling::of)));
    }

    @Bean
    InformOfFiling informOfFiling(Lookup lookup, MessageRequests requests, MovableClock clock) {
        return new InformOfFiling(new InForce<>(lookup, Informed::new)::at, requests, clock);
    }

    @Bean
    PastCases pastCases(JdbcClient jdbc) {
        return new StoredPastCases(jdbc);
    }

    @Bean
    ReadEvents readEvents(JdbcClient jdbc) {
        return new StoredReadEvents(jdbc);
    }

    @Bean
    UnlistedCases unlistedCases(JdbcClient jdbc) {
        return new StoredPastCases(jdbc).unlisted();
    }

    @Bean
    ProposeFromCases proposeFromCases(
            SettleAdjustment settle, UnlistedCases unlisted, TransactionTemplate transaction) {
        return new ProposeFromCases(settle, unlisted, steps -> transaction.executeWithoutResult(status -> steps.run()));
    }

    @Bean
    Trials trials(JdbcClient jdbc) {
        return new StoredTrials(jdbc);
    }

    /** Executes only one run at a time. A run reads as fast as it can, and several runs would slow down the look-up. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService whatIfRuns() {
        return Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name("what-if").factory());
    }

    @Bean
    TryDraft tryDraft(
            Revisions revisions,
            Lookup lookup,
            PastCases pastCases,
            Trials trials,
            ExecutorService whatIfRuns,
            MovableClock clock) {
        return new TryDraft(new TryDraft.Sources(revisions, lookup, pastCases, trials), whatIfRuns, clock);
    }

    @Bean
    SchedulingConfigurer caseTasks(
            TryDraft tryDraft,
            PastCases pastCases,
            ProposeFromCases proposeFromCases,
            MovableClock clock,
            PastCaseSettings settings) {
        return timers -> {
            timers.addFixedDelayTask(proposeFromCases::run, WATCH);
            timers.addFixedDelayTask(tryDraft::watch, WATCH);
            timers.addFixedDelayTask(() -> pastCases.forget(clock.instant().minus(settings.keep())), FORGET);
        };
    }

    @Bean
    GridSets gridSets(Revisions revisions, MovableClock clock) {
        return (number, at) -> revisions.find(number).map(revision -> {
            Instant begins = revision instanceof Published published ? published.effectiveAt() : clock.instant();
            Entries entries = revisions.entries(number);
            DrawnAreas drawn = new DrawnAreas(number, entries.areas().values(), entries.zone());
            return new GridSet(
                    entries,
                    (longitude, latitude, instant) ->
                            drawn.around(longitude, latitude, instant).stream().findFirst(),
                    at == null ? begins : at);
        });
    }

    @Bean
    InForce<Hierarchy> areasInForce(Lookup lookup) {
        return new InForce<>(
                lookup, (revision, entries) -> Hierarchy.of(entries.areas().values(), Area::code, Area::parent));
    }
}
