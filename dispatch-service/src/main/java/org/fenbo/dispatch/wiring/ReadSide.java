package org.fenbo.dispatch.wiring;

import org.fenbo.backbone.events.log.EventJson;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.store.SuggestionRows;
import org.fenbo.dispatch.likecase.store.SolvedCaseRows;
import org.fenbo.dispatch.routing.CaseLikeness;
import org.fenbo.dispatch.routing.OutsideModel;
import org.fenbo.dispatch.routing.OutsideSuggestions;
import org.fenbo.dispatch.routing.store.RoutingCopy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Creates what only shows cases: likeness, past cases, and suggestions. */
@Configuration(proxyBeanMethods = false)
class ReadSide {

    @Bean
    CaseLikeness caseLikeness(RoutingCopy list) {
        return new CaseLikeness(list);
    }

    @Bean
    SolvedCaseRows solvedCases(JdbcClient jdbc, EventLog log, EventJson<CaseEvent> events, CaseLikeness likeness) {
        return new SolvedCaseRows(jdbc, log, events, likeness);
    }

    @Bean
    SuggestionRows suggestionRows(JdbcClient jdbc) {
        return new SuggestionRows(jdbc);
    }

    /** Off, unless an adapter on the class path has a bean of this type (SEC-3d). */
    @Bean
    OutsideSuggestions outsideSuggestions(RoutingCopy list, ObjectProvider<OutsideModel> adapters) {
        return new OutsideSuggestions(list, adapters.getIfAvailable(() -> OutsideModel.OFF));
    }
}
