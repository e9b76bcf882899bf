package org.fenbo.supervision.wiring;

import org.apache.kafka.clients.admin.Admin;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.clients.Clients;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.supervision.board.BoardCases;
import org.fenbo.supervision.board.ShowBoard;
import org.fenbo.supervision.board.store.StoredBoardCases;
import org.fenbo.supervision.clock.CasesClocks;
import org.fenbo.supervision.clock.KeepClocks;
import org.fenbo.supervision.clock.News;
import org.fenbo.supervision.clock.RunWhatIsDue;
import org.fenbo.supervision.clock.ShowClocks;
import org.fenbo.supervision.clock.store.ClockFacts;
import org.fenbo.supervision.clock.store.StoredClocks;
import org.fenbo.supervision.registry.KeepRegistry;
import org.fenbo.supervision.registry.RegistryCopy;
import org.fenbo.supervision.registry.store.StoredRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What supervision can do, and what it keeps. */
@Configuration
class UseCases {

    @Bean
    RegistryCopy registryCopy(JdbcTemplate jdbc, JsonMapper json) {
        return new StoredRegistry(jdbc, json);
    }

    @Bean
    KeepRegistry keepRegistryCopy(RegistryCopy registry) {
        return new KeepRegistry(registry);
    }

    @Bean
    CasesClocks casesClocks(JdbcTemplate jdbc, TransactionTemplate transaction, EventLog log, JsonMapper json) {
        return new StoredClocks(jdbc, transaction, log, new ClockFacts(json));
    }

    @Bean
    News clockNews() {
        return new News();
    }

    @Bean
    KeepClocks keepCaseClocks(CasesClocks clocks, RegistryCopy registry) {
        return new KeepClocks(clocks, registry);
    }

    @Bean
    ShowClocks showClocks(CasesClocks clocks, News news) {
        return new ShowClocks(clocks, news);
    }

    @Bean
    RunWhatIsDue runWhatIsDue(CasesClocks clocks, MovableClock clock) {
        return new RunWhatIsDue(clocks, clock);
    }

    @Bean
    Hearing hearing(ObjectProvider<Admin> admins, Clients clients) {
        return new HearingOfCases(admins.getIfAvailable(clients::admin));
    }

    @Bean
    DueTimer dueTimer(RunWhatIsDue runWhatIsDue, News news, Hearing hearing) {
        return new DueTimer(runWhatIsDue, news, hearing);
    }

    @Bean
    BoardCases boardCases(JdbcTemplate jdbc) {
        return new StoredBoardCases(jdbc);
    }

    @Bean
    ShowBoard showBoard(BoardCases cases, RegistryCopy registry, MovableClock clock) {
        return new ShowBoard(cases, registry, clock);
    }
}
