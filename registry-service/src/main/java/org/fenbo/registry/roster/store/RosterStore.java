package org.fenbo.registry.roster.store;

import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.registry.message.MessageRequests;
import org.fenbo.registry.roster.CoverAlarms;
import org.fenbo.registry.roster.Presences;
import org.fenbo.registry.roster.Rosters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The stored parts of the roster. */
@Configuration(proxyBeanMethods = false)
public class RosterStore {

    @Bean
    Rosters rosters(JdbcClient jdbc, TransactionTemplate transaction, EventLog log) {
        return new StoredRosters(jdbc, transaction, new AvailabilityEvents(jdbc, transaction, log), log);
    }

    @Bean
    Presences presences(JdbcClient jdbc, TransactionTemplate transaction, EventLog log) {
        return new StoredPresences(jdbc, new AvailabilityEvents(jdbc, transaction, log));
    }

    @Bean
    CoverAlarms coverAlarms(JdbcClient jdbc, TransactionTemplate transaction, EventLog log, MessageRequests messages) {
        return new StoredCoverAlarms(jdbc, transaction, log, messages);
    }
}
