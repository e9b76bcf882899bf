package org.fenbo.dispatch.wiring;

import java.time.Duration;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.message.MessageRequests;
import org.fenbo.dispatch.message.store.LoggedMessageRequests;
import org.fenbo.dispatch.naming.Absences;
import org.fenbo.dispatch.naming.AutomaticNaming;
import org.fenbo.dispatch.naming.District;
import org.fenbo.dispatch.naming.store.AbsenceNotices;
import org.fenbo.dispatch.naming.store.NamingRuns;
import org.fenbo.dispatch.naming.store.OpenOrderRows;
import org.fenbo.dispatch.naming.store.StoredAvailabilities;
import org.fenbo.dispatch.routing.store.RoutingCopy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Builds what names persons for orders, and what watches whether they are there. */
@Configuration(proxyBeanMethods = false)
class NamingWiring {
    private static final Duration NAME_AGAIN = Duration.ofSeconds(1);
    /** An absence lasts for days, so its notice may be some seconds late. */
    private static final Duration WATCH_ABSENCES = Duration.ofSeconds(5);

    @Bean
    District district(RoutingCopy routing) {
        return new CopiedDistrict(routing);
    }

    @Bean
    StoredAvailabilities officers(JdbcClient jdbc, JsonMapper json, District district) {
        return new StoredAvailabilities(jdbc, json, district);
    }

    @Bean
    OpenOrderRows openOrders(JdbcClient jdbc) {
        return new OpenOrderRows(jdbc);
    }

    @Bean
    MessageRequests messageRequests(EventLog log) {
        return new LoggedMessageRequests(log);
    }

    @Bean
    NamingRuns namingRuns(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Aggregates<CaseFile, CaseEvent> cases,
            StoredAvailabilities officers,
            OpenOrderRows open,
            RoutingCopy list,
            District district,
            MessageRequests messages,
            MovableClock clock) {
        AutomaticNaming naming = new AutomaticNaming(officers, open, list);
        return new NamingRuns(jdbc, transaction, cases, naming, district, messages, clock);
    }

    @Bean
    AbsenceNotices absenceNotices(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            StoredAvailabilities officers,
            OpenOrderRows open,
            District district,
            MessageRequests messages,
            MovableClock clock) {
        Absences absences = new Absences(officers, officers, district);
        return new AbsenceNotices(jdbc, transaction, absences, officers, open, messages, clock);
    }

    @Bean
    SchedulingConfigurer watchNaming(NamingRuns naming, AbsenceNotices absences) {
        return timers -> {
            timers.addFixedDelayTask(naming::lookAgain, NAME_AGAIN);
            timers.addFixedDelayTask(absences::lookAgain, WATCH_ABSENCES);
        };
    }
}
