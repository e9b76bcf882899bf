package org.fenbo.dispatch.wiring;

import java.time.Duration;
import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.dispatch.acceptance.AcceptOrder;
import org.fenbo.dispatch.casefile.CaseFiles;
import org.fenbo.dispatch.casefile.store.CaseAggregate;
import org.fenbo.dispatch.casefile.store.CaseEventJson;
import org.fenbo.dispatch.casefile.store.CaseFileStore;
import org.fenbo.dispatch.casefile.store.CaseRows;
import org.fenbo.dispatch.closure.CloseCase;
import org.fenbo.dispatch.handling.AnswerOrder;
import org.fenbo.dispatch.returns.DecideReturn;
import org.fenbo.dispatch.returns.ReturnOrder;
import org.fenbo.dispatch.routing.DispatchCase;
import org.fenbo.dispatch.routing.FileCase;
import org.fenbo.dispatch.routing.events.FilingReader;
import org.fenbo.dispatch.routing.events.RegistryReader;
import org.fenbo.dispatch.routing.store.HandledCases;
import org.fenbo.dispatch.routing.store.RegistryTable;
import org.fenbo.dispatch.routing.store.RoutingCopy;
import org.fenbo.dispatch.verification.VerifyWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The use cases and the adapters they work with. */
@Configuration(proxyBeanMethods = false)
class UseCases {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    /** Long against the time between two looks, so that an instance hardly ever has to read everything anew. */
    private static final Duration ADD_UP = Duration.ofMinutes(10);

    @Bean
    RoutingCopy registryCopy(JdbcTemplate jdbc, JsonMapper json, MovableClock clock) {
        RoutingCopy copy = new RoutingCopy(jdbc, json, clock);
        copy.refresh();
        return copy;
    }

    @Bean
    HandledCases lessonBook(
            JdbcTemplate jdbc, TransactionTemplate transaction, RoutingCopy copy, EventLog log, CaseEventJson facts) {
        HandledCases book = new HandledCases(jdbc, transaction, copy, log, facts);
        book.refresh();
        return book;
    }

    /** What other instances have heard and learned. */
    @Bean
    SchedulingConfigurer lookAgain(RoutingCopy copy, HandledCases book) {
        return timers -> {
            timers.addFixedDelayTask(copy::refresh, LOOK_AGAIN);
            timers.addFixedDelayTask(book::refresh, LOOK_AGAIN);
            timers.addFixedDelayTask(book::addUp, ADD_UP);
        };
    }

    @Bean
    CaseEventJson caseFacts(JsonMapper json) {
        return new CaseEventJson(json);
    }

    @Bean
    CaseRows caseIndex(JdbcTemplate jdbc) {
        return new CaseRows(jdbc);
    }

    @Bean
    CaseFileStore caseFiles(
            EventLog log, TransactionTemplate transaction, CaseEventJson facts, CaseRows index, HandledCases lessons) {
        return new CaseFileStore(log, transaction, new CaseAggregate(facts, List.of(index, lessons)));
    }

    @Bean
    FileCase fileCase(RoutingCopy list, HandledCases suggestions, MovableClock clock) {
        return new FileCase(list, suggestions, clock);
    }

    @Bean
    FilingReader filingReader(CaseFiles caseFiles, FileCase fileCase, RoutingCopy copy, JsonMapper json) {
        return new FilingReader(caseFiles, fileCase, copy::holds, json);
    }

    @Bean
    RegistryReader registryReader(JdbcTemplate jdbc, JsonMapper json, RoutingCopy copy) {
        return new RegistryReader(new RegistryTable(jdbc), json, copy::refresh);
    }

    @Bean
    DispatchCase dispatchCase(MovableClock clock) {
        return new DispatchCase(clock);
    }

    @Bean
    AcceptOrder acceptOrder(MovableClock clock) {
        return new AcceptOrder(clock);
    }

    @Bean
    ReturnOrder returnOrder(MovableClock clock) {
        return new ReturnOrder(clock);
    }

    @Bean
    DecideReturn decideReturn(RoutingCopy registry, HandledCases suggestions, MovableClock clock) {
        return new DecideReturn(registry, suggestions, clock);
    }

    @Bean
    AnswerOrder answerOrder(MovableClock clock) {
        return new AnswerOrder(clock);
    }

    @Bean
    VerifyWork verifyWork(MovableClock clock) {
        return new VerifyWork(clock);
    }

    @Bean
    CloseCase closeCase(MovableClock clock) {
        return new CloseCase(clock);
    }
}
