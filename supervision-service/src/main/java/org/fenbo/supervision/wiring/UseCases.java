package org.fenbo.supervision.wiring;

import java.time.InstantSource;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.supervision.board.BoardCases;
import org.fenbo.supervision.board.ShowBoard;
import org.fenbo.supervision.board.store.StoredBoardCases;
import org.fenbo.supervision.clock.AnnouncedProgress;
import org.fenbo.supervision.clock.CasesClocks;
import org.fenbo.supervision.clock.ComparedTime;
import org.fenbo.supervision.clock.KeepClocks;
import org.fenbo.supervision.clock.News;
import org.fenbo.supervision.clock.RunWhatIsDue;
import org.fenbo.supervision.clock.ShowClocks;
import org.fenbo.supervision.clock.TimeCheck;
import org.fenbo.supervision.clock.store.ClockFacts;
import org.fenbo.supervision.clock.store.DatabaseTime;
import org.fenbo.supervision.clock.store.StoredClocks;
import org.fenbo.supervision.clock.store.StoredPositions;
import org.fenbo.supervision.registry.KeepRegistry;
import org.fenbo.supervision.registry.RegistryCopy;
import org.fenbo.supervision.registry.store.StoredRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What supervision can do, and what it keeps. */
@Configuration
class UseCases {
    /** The process's answer to what it can't recover from; whatever runs it starts it again. */
    private static final int BROKEN = 3;

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
    AnnouncedProgress announcedProgress(JdbcClient jdbc, News news) {
        return new AnnouncedProgress(new StoredPositions(jdbc), news::came);
    }

    @Bean
    RunWhatIsDue runWhatIsDue(CasesClocks clocks, MovableClock clock, AnnouncedProgress announced, JdbcClient jdbc) {
        TimeCheck timeCheck =
                new ComparedTime(InstantSource.system(), System::nanoTime, new DatabaseTime(jdbc), clock::isMoved);
        return new RunWhatIsDue(clocks, clock, announced, timeCheck);
    }

    @Bean
    DueWatch dueWatch() {
        return new DueWatch(InstantSource.system());
    }

    @Bean
    DueTimer dueTimer(RunWhatIsDue runWhatIsDue, News news, DueWatch watch) {
        return new DueTimer(
                runWhatIsDue, news, watch, error -> Runtime.getRuntime().halt(BROKEN));
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
