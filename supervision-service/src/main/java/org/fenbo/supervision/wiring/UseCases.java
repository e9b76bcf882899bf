package org.fenbo.supervision.wiring;

import java.time.InstantSource;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.events.revision.OpenCases;
import org.fenbo.backbone.events.revision.RevisionCopy;
import org.fenbo.backbone.kernel.ListedPersons;
import org.fenbo.backbone.web.identity.PersonsInForce;
import org.fenbo.supervision.board.BoardCases;
import org.fenbo.supervision.board.ShowBoard;
import org.fenbo.supervision.board.store.StoredBoardCases;
import org.fenbo.supervision.clock.AnnouncedProgress;
import org.fenbo.supervision.clock.AppliedEvents;
import org.fenbo.supervision.clock.Clocks;
import org.fenbo.supervision.clock.CommitSignal;
import org.fenbo.supervision.clock.ComparedTime;
import org.fenbo.supervision.clock.KeepClocks;
import org.fenbo.supervision.clock.RunWhatIsDue;
import org.fenbo.supervision.clock.ShowClocks;
import org.fenbo.supervision.clock.TimeCheck;
import org.fenbo.supervision.clock.store.ClockEventJson;
import org.fenbo.supervision.clock.store.DatabaseTime;
import org.fenbo.supervision.clock.store.StoredApplied;
import org.fenbo.supervision.clock.store.StoredClocks;
import org.fenbo.supervision.clock.store.StoredPositions;
import org.fenbo.supervision.registry.RegistryView;
import org.fenbo.supervision.registry.store.RegistryViews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Makes the use cases of supervision and the stores they use. */
@Configuration
class UseCases {
    /**
     * The exit code after an error from which the process can't recover. The program that watches the process then
     * starts it again.
     */
    private static final int BROKEN = 3;

    @Bean
    RevisionCopy<RegistryView> registryCopy(JdbcClient jdbc, JsonMapper json, MovableClock clock) {
        RevisionCopy<RegistryView> copy =
                new RevisionCopy<>(jdbc, json, clock, RegistryViews.KINDS, new RegistryViews(json)::build);
        copy.refresh();
        return copy;
    }

    @Bean
    OpenCases openCases(JdbcClient jdbc) {
        return StoredBoardCases.openCases(jdbc);
    }

    @Bean
    PersonsInForce personsInForce(RevisionCopy<RegistryView> registry, MovableClock clock) {
        return () ->
                registry.inForce(clock.instant()).map(RegistryView::persons).orElse(ListedPersons.NONE);
    }

    @Bean
    Clocks clocks(JdbcClient jdbc, TransactionTemplate transaction, EventLog log, JsonMapper json) {
        return new StoredClocks(jdbc, transaction, log, new ClockEventJson(json));
    }

    @Bean
    CommitSignal commitSignal() {
        return new CommitSignal();
    }

    @Bean
    KeepClocks keepCaseClocks(Clocks clocks, RevisionCopy<RegistryView> registry) {
        return new KeepClocks(clocks, registry);
    }

    @Bean
    ShowClocks showClocks(Clocks clocks, CommitSignal signal, RevisionCopy<RegistryView> registry) {
        return new ShowClocks(clocks, signal, registry);
    }

    @Bean
    AppliedEvents appliedEvents(JdbcClient jdbc) {
        return new StoredApplied(jdbc);
    }

    @Bean
    AnnouncedProgress announcedProgress(JdbcClient jdbc, CommitSignal signal) {
        return new AnnouncedProgress(new StoredPositions(jdbc), signal::raise);
    }

    @Bean
    RunWhatIsDue runWhatIsDue(Clocks clocks, MovableClock clock, AnnouncedProgress announced, JdbcClient jdbc) {
        TimeCheck timeCheck =
                new ComparedTime(InstantSource.system(), System::nanoTime, new DatabaseTime(jdbc), clock::isMoved);
        return new RunWhatIsDue(clocks, clock, announced, timeCheck);
    }

    @Bean
    DueWatch dueWatch() {
        return new DueWatch(InstantSource.system());
    }

    @Bean
    DueTimer dueTimer(RunWhatIsDue runWhatIsDue, CommitSignal signal, DueWatch watch) {
        return new DueTimer(
                runWhatIsDue, signal, watch, error -> Runtime.getRuntime().halt(BROKEN));
    }

    @Bean
    BoardCases boardCases(JdbcClient jdbc) {
        return new StoredBoardCases(jdbc);
    }

    @Bean
    ShowBoard showBoard(BoardCases cases, RevisionCopy<RegistryView> registry, MovableClock clock) {
        return new ShowBoard(cases, registry, clock);
    }
}
