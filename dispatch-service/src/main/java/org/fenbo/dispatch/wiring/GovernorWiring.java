package org.fenbo.dispatch.wiring;

import java.time.Duration;
import java.time.InstantSource;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.log.EventJson;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.dispatch.governor.DoubtfulDuties;
import org.fenbo.dispatch.governor.Governor;
import org.fenbo.dispatch.governor.GovernorEvent;
import org.fenbo.dispatch.governor.store.CategoryChecks;
import org.fenbo.dispatch.governor.store.GovernedCaseRows;
import org.fenbo.dispatch.governor.store.GovernorEventJson;
import org.fenbo.dispatch.governor.store.StoredSwitches;
import org.fenbo.dispatch.routing.store.RoutingCopy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Builds the governor of automatic dispatch. */
@Configuration(proxyBeanMethods = false)
class GovernorWiring {
    private static final Duration CHECK = Duration.ofSeconds(1);
    private static final Duration CHECK_ALL = Duration.ofMinutes(1);

    @Bean
    EventJson<GovernorEvent> governorEvents(JsonMapper json) {
        return GovernorEventJson.with(json);
    }

    @Bean
    StoredSwitches switches(JdbcClient jdbc, EventLog log, EventJson<GovernorEvent> events) {
        StoredSwitches switches = new StoredSwitches(jdbc, log, events);
        switches.refresh();
        return switches;
    }

    @Bean
    GovernedCaseRows governedCases(JdbcClient jdbc) {
        return new GovernedCaseRows(jdbc);
    }

    @Bean
    Governor governor(
            StoredSwitches switches,
            TransactionTemplate transaction,
            GovernedCaseRows cases,
            RoutingCopy list,
            MovableClock clock) {
        return new Governor(switches.aggregates(transaction), cases, list::governorRule, clock);
    }

    @Bean
    DoubtfulDuties doubtfulDuties(Governor governor, GovernedCaseRows cases) {
        return new DoubtfulDuties(governor, cases);
    }

    @Bean
    CategoryChecks categoryChecks(GovernedCaseRows cases, Governor governor) {
        return new CategoryChecks(cases, governor::check, InstantSource.system());
    }

    /** Each task is on its own: the copy of the switches is also refreshed if no category can be checked. */
    @Bean
    SchedulingConfigurer checkAutomaticDispatch(CategoryChecks checks, StoredSwitches switches) {
        return timers -> {
            timers.addFixedDelayTask(checks::checkJudged, CHECK);
            timers.addFixedDelayTask(switches::refresh, CHECK);
            timers.addFixedDelayTask(checks::checkAll, CHECK_ALL);
        };
    }
}
