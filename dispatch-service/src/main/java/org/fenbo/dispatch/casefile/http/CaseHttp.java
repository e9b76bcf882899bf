package org.fenbo.dispatch.casefile.http;

import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.web.command.CommandDoor;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.problem.BodyReader;
import org.fenbo.dispatch.casefile.AgainstListCounts;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseLinks;
import org.fenbo.dispatch.casefile.CaseReach;
import org.fenbo.dispatch.casefile.SuggestionLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import({
    AgainstListController.class,
    BreachController.class,
    CaseCommandController.class,
    CaseController.class,
    LedgerController.class,
    SuggestionReportController.class,
    TaskController.class
})
public class CaseHttp {
    @Bean
    ShownSuggestions shownSuggestions(SuggestionLog log, MovableClock clock) {
        return new ShownSuggestions(log, clock);
    }

    @Bean
    CommandDoor<CaseFile, CaseEvent> caseDoor(
            Aggregates<CaseFile, CaseEvent> cases,
            CommandTable<CaseFile, CaseEvent> commands,
            CaseReach reach,
            CaseLinks links,
            AgainstListCounts againstList,
            Idempotency idempotency,
            BodyReader bodies,
            MovableClock clock) {
        return new CommandDoor<>(
                cases,
                commands,
                (found, caller, possible) -> CaseView.of(
                        found,
                        reach,
                        links.visible(found.state().number(), commands.readers().claimed(caller)),
                        possible),
                new CommandDoor.Tools(idempotency, bodies, clock),
                new RefusedAgainstList(againstList, clock));
    }
}
