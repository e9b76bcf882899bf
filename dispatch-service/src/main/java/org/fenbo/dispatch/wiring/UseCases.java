package org.fenbo.dispatch.wiring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.log.EventJson;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.events.log.Streams;
import org.fenbo.backbone.events.revision.OpenCases;
import org.fenbo.backbone.events.revision.RevisionCopy;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.ListedPersons;
import org.fenbo.backbone.web.identity.PersonsInForce;
import org.fenbo.dispatch.acceptance.AcceptByTime;
import org.fenbo.dispatch.approval.ApprovalMatrix;
import org.fenbo.dispatch.approval.CaseApproving;
import org.fenbo.dispatch.approval.store.CommandJson;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseFollower;
import org.fenbo.dispatch.casefile.CaseReach;
import org.fenbo.dispatch.casefile.TakeTask;
import org.fenbo.dispatch.casefile.Timelines;
import org.fenbo.dispatch.casefile.store.AgainstListRows;
import org.fenbo.dispatch.casefile.store.BreachRows;
import org.fenbo.dispatch.casefile.store.CaseAggregate;
import org.fenbo.dispatch.casefile.store.CaseEventJson;
import org.fenbo.dispatch.casefile.store.CaseRows;
import org.fenbo.dispatch.casefile.store.EndedWindows;
import org.fenbo.dispatch.casefile.store.LedgerRows;
import org.fenbo.dispatch.casefile.store.LinkRows;
import org.fenbo.dispatch.casefile.store.OldestOpenCase;
import org.fenbo.dispatch.casefile.store.QueueRenewal;
import org.fenbo.dispatch.casefile.store.ReachRenewal;
import org.fenbo.dispatch.casefile.store.SourceNumberRows;
import org.fenbo.dispatch.casefile.store.StoredCaseList;
import org.fenbo.dispatch.casefile.store.StoredTimelines;
import org.fenbo.dispatch.casefile.store.SuggestionRows;
import org.fenbo.dispatch.command.CaseCommands;
import org.fenbo.dispatch.governor.store.GovernedCaseRows;
import org.fenbo.dispatch.governor.store.StoredSwitches;
import org.fenbo.dispatch.likecase.store.SolvedCaseRows;
import org.fenbo.dispatch.naming.store.OpenOrderRows;
import org.fenbo.dispatch.naming.store.StoredAvailabilities;
import org.fenbo.dispatch.overdue.events.OverdueReader;
import org.fenbo.dispatch.overdue.store.OverdueRows;
import org.fenbo.dispatch.routing.CaseLikeness;
import org.fenbo.dispatch.routing.CurrentPlaces;
import org.fenbo.dispatch.routing.FileCase;
import org.fenbo.dispatch.routing.LookUpAgain;
import org.fenbo.dispatch.routing.ProposedStaff;
import org.fenbo.dispatch.routing.RoutingTable;
import org.fenbo.dispatch.routing.events.FilingReader;
import org.fenbo.dispatch.routing.events.LinkedGridsReader;
import org.fenbo.dispatch.routing.store.HandledCases;
import org.fenbo.dispatch.routing.store.RoutingCopy;
import org.fenbo.dispatch.routing.store.RoutingTables;
import org.fenbo.dispatch.routing.store.StoredLinkedGrids;
import org.fenbo.dispatch.routing.store.StoredTurns;
import org.fenbo.dispatch.suspension.EndPauses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Creates the use cases and the adapters that they use. */
@Configuration(proxyBeanMethods = false)
class UseCases {
    /** Last states of cases in memory. A state needs some kilobytes, most of them for texts. */
    private static final int CASES_KEPT = 1_000;

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    /**
     * The time between two calls that add up old rows. It is much longer than the time between two refreshes, so an
     * instance rarely has to read everything again.
     */
    private static final Duration ADD_UP = Duration.ofMinutes(10);

    @Bean
    RevisionCopy<RoutingTable> registryCopy(JdbcClient jdbc, JsonMapper json, MovableClock clock) {
        RevisionCopy<RoutingTable> copy =
                new RevisionCopy<>(jdbc, json, clock, RoutingTables.KINDS, new RoutingTables(json)::build);
        copy.refresh();
        return copy;
    }

    @Bean
    OpenCases openCases(JdbcClient jdbc) {
        return new OldestOpenCase(jdbc);
    }

    @Bean
    RoutingCopy routingCopy(RevisionCopy<RoutingTable> tables, StoredSwitches switches) {
        return new RoutingCopy(tables, switches);
    }

    @Bean
    PersonsInForce personsInForce(RevisionCopy<RoutingTable> registry, MovableClock clock) {
        return () -> registry.inForce(clock.instant())
                .map(table -> table.staff().persons())
                .orElse(ListedPersons.NONE);
    }

    @Bean
    ProposedStaff proposedStaff(RoutingCopy routing) {
        return routing::staffFor;
    }

    @Bean
    HandledCases handledCases(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            CaseLikeness likeness,
            EventLog log,
            EventJson<CaseEvent> events) {
        HandledCases book = new HandledCases(jdbc, transaction, likeness, log, events);
        book.refresh();
        return book;
    }

    /**
     * Reads regularly which handled cases other instances have stored. The same timers renew the rows of cases after a
     * new revision, look up the waiting cases again, and end the windows of return.
     */
    @Bean
    SchedulingConfigurer lookAgain(
            HandledCases book,
            ReachRenewal renewal,
            QueueRenewal queues,
            EndedWindows windows,
            StoredLinkedGrids linked) {
        return timers -> {
            timers.addFixedDelayTask(linked::refresh, LOOK_AGAIN);
            timers.addFixedDelayTask(book::refresh, LOOK_AGAIN);
            timers.addFixedDelayTask(renewal::lookAgain, LOOK_AGAIN);
            timers.addFixedDelayTask(queues::lookAgain, LOOK_AGAIN);
            timers.addFixedDelayTask(windows::lookAgain, LOOK_AGAIN);
            timers.addFixedDelayTask(book::addUp, ADD_UP);
        };
    }

    @Bean
    EventJson<CaseEvent> caseEvents(JsonMapper json) {
        return CaseEventJson.with(json);
    }

    @Bean
    CaseReach caseReach(
            RoutingCopy routing, RevisionCopy<RoutingTable> registry, StoredLinkedGrids linked, MovableClock clock) {
        return new CaseReach(new CurrentPlaces(routing, registry::areas, linked, clock));
    }

    @Bean
    StoredLinkedGrids linkedGrids(JdbcClient jdbc) {
        StoredLinkedGrids grids = new StoredLinkedGrids(jdbc);
        grids.refresh();
        return grids;
    }

    @Bean
    LinkedGridsReader linkedGridsReader(StoredLinkedGrids grids, JsonMapper json) {
        return new LinkedGridsReader(grids::store, json);
    }

    @Bean
    CaseRows caseRows(JdbcClient jdbc, CaseReach reach, CommandTable<CaseFile, CaseEvent> commands) {
        return new CaseRows(jdbc, reach, commands);
    }

    @Bean
    AgainstListRows againstListRows(JdbcClient jdbc) {
        return new AgainstListRows(jdbc);
    }

    @Bean
    LinkRows linkRows(JdbcClient jdbc, StoredCaseList cases) {
        return new LinkRows(jdbc, cases);
    }

    @Bean
    LedgerRows ledgerRows(JdbcClient jdbc) {
        return new LedgerRows(jdbc);
    }

    @Bean
    BreachRows breachRows(JdbcClient jdbc, RoutingCopy policy) {
        return new BreachRows(jdbc, policy);
    }

    @Bean
    ReachRenewal reachRenewal(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Aggregates<CaseFile, CaseEvent> cases,
            CaseReach reach,
            CaseRows rows) {
        return new ReachRenewal(jdbc, transaction, cases, reach, rows, InstantSource.system());
    }

    @Bean
    StoredCaseList caseList(JdbcClient jdbc) {
        return new StoredCaseList(jdbc);
    }

    @Bean
    TakeTask takeTask(StoredCaseList list, RoutingCopy routing) {
        return new TakeTask(list, routing::takenFor, routing::local);
    }

    @Bean
    Timelines timelines(EventLog log) {
        return new StoredTimelines(log);
    }

    @Bean
    Aggregates<CaseFile, CaseEvent> cases(
            EventLog log,
            TransactionTemplate transaction,
            EventJson<CaseEvent> events,
            CaseRows rows,
            AgainstListRows againstList,
            LinkRows links,
            BreachRows breaches,
            OpenOrderRows openOrders,
            LedgerRows ledger,
            SolvedCaseRows solved,
            SuggestionRows suggestions,
            HandledCases handled,
            GovernedCaseRows governed) {
        List<CaseFollower> followers =
                List.of(rows, againstList, links, breaches, openOrders, ledger, solved, suggestions, handled, governed);
        return new Streams<>(log, transaction, new CaseAggregate(events, followers), CASES_KEPT);
    }

    @Bean
    CommandTable<CaseFile, CaseEvent> caseCommands(
            CaseReach reach,
            RoutingCopy routing,
            HandledCases suggestions,
            StoredTurns turns,
            LinkRows links,
            StoredAvailabilities officers,
            OverdueRows overdue,
            JsonMapper json) {
        CaseApproving approving = new CaseApproving(ApprovalMatrix.STANDARD, new CommandJson(json));
        return CaseCommands.of(
                reach, approving, routing, suggestions, turns, new CaseCommands.Outside(links, officers, overdue));
    }

    @Bean
    StoredTurns turns(JdbcClient jdbc, TransactionTemplate transaction) {
        return new StoredTurns(jdbc, transaction);
    }

    @Bean
    FileCase fileCase(RoutingCopy list, HandledCases suggestions, StoredTurns turns, MovableClock clock) {
        return new FileCase(list, suggestions, turns, clock);
    }

    @Bean
    QueueRenewal queueRenewal(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Aggregates<CaseFile, CaseEvent> cases,
            RoutingCopy list,
            LookUpAgain lookUp,
            MovableClock clock) {
        return new QueueRenewal(
                jdbc, transaction, cases, () -> list.revisionAt(clock.instant()), lookUp::of, InstantSource.system());
    }

    @Bean
    EndedWindows endedWindows(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Aggregates<CaseFile, CaseEvent> cases,
            MovableClock clock) {
        return new EndedWindows(jdbc, transaction, cases, UseCases::ended, clock, InstantSource.system());
    }

    /** What the platform does in a case whose time has ended. */
    private static List<CaseEvent> ended(CaseFile file, Instant now) {
        return Stream.concat(AcceptByTime.of(file, now).stream(), EndPauses.of(file, now).stream())
                .toList();
    }

    @Bean
    LookUpAgain lookUpAgain(
            RoutingCopy list,
            HandledCases suggestions,
            StoredTurns turns,
            RevisionCopy<RoutingTable> registry,
            MovableClock clock) {
        return new LookUpAgain(list, suggestions, turns, registry::await, clock);
    }

    @Bean
    OverdueRows overdueRows(JdbcClient jdbc) {
        return new OverdueRows(jdbc);
    }

    @Bean
    OverdueReader overdueReader(OverdueRows overdue, JsonMapper json) {
        return new OverdueReader(overdue, json);
    }

    @Bean
    FilingReader filingReader(
            Aggregates<CaseFile, CaseEvent> cases,
            FileCase fileCase,
            JdbcClient jdbc,
            RevisionCopy<RoutingTable> registry,
            JsonMapper json) {
        return new FilingReader(cases, fileCase, new SourceNumberRows(jdbc), registry::await, json);
    }
}
