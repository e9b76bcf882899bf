package org.fenbo.intake.wiring;

import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.Numbers;
import org.fenbo.backbone.events.revision.RevisionCopy;
import org.fenbo.backbone.events.wiring.EventSettings;
import org.fenbo.backbone.kernel.ListedPersons;
import org.fenbo.backbone.kernel.Masker;
import org.fenbo.backbone.web.identity.PersonsInForce;
import org.fenbo.intake.bulk.StartUpload;
import org.fenbo.intake.bulk.TakeRows;
import org.fenbo.intake.bulk.Uploads;
import org.fenbo.intake.registrycopy.KnownCodes;
import org.fenbo.intake.registrycopy.store.EntryCodes;
import org.fenbo.intake.report.AcceptanceRules;
import org.fenbo.intake.report.EventFormat;
import org.fenbo.intake.report.ReceiveReport;
import org.fenbo.intake.report.ReportNumber;
import org.fenbo.intake.report.ReportReach;
import org.fenbo.intake.report.Reports;
import org.fenbo.intake.report.events.ReportEventJson;
import org.fenbo.intake.report.http.FollowUpSecrets;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Creates the use cases of the service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FollowUpSettings.class)
class UseCases {
    /**
     * Jackson must not convert types: a number is not accepted as a text, a text not as a number, and a number not as
     * the name of a channel.
     */
    @Bean
    JsonMapperBuilderCustomizer takeNoTypeForAnother() {
        return builder -> builder.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> List.of(
                                        CoercionInputShape.Integer,
                                        CoercionInputShape.Float,
                                        CoercionInputShape.Boolean)
                                .forEach(shape -> config.setCoercion(shape, CoercionAction.Fail)));
    }

    @Bean
    RevisionCopy<KnownCodes> registryCopy(JdbcClient jdbc, JsonMapper json, MovableClock clock) {
        RevisionCopy<KnownCodes> copy =
                new RevisionCopy<>(jdbc, json, clock, EntryCodes.KINDS, new EntryCodes(json)::build);
        copy.refresh();
        return copy;
    }

    @Bean
    PersonsInForce personsInForce(RevisionCopy<KnownCodes> registry, MovableClock clock) {
        return () -> registry.inForce(clock.instant()).map(KnownCodes::persons).orElse(ListedPersons.NONE);
    }

    @Bean
    EventFormat reportEvents(JsonMapper json) {
        return new ReportEventJson(json);
    }

    @Bean
    FollowUpSecrets followUpSecrets(FollowUpSettings settings) {
        return new FollowUpSecrets(settings.keys(), settings.current());
    }

    @Bean
    ReceiveReport receiveReport(
            Reports reports,
            RevisionCopy<KnownCodes> registry,
            Numbers numbers,
            FollowUpSecrets secrets,
            EventSettings settings,
            MovableClock clock) {
        return new ReceiveReport(
                reports,
                AcceptanceRules.present(registry, clock, settings.zone()),
                new Masker(),
                () -> new ReportNumber(numbers.next('R')),
                secrets.current());
    }

    @Bean
    ReportReach reportReach(RevisionCopy<KnownCodes> registry) {
        return new ReportReach(registry);
    }

    @Bean
    StartUpload startUpload(Uploads uploads, MovableClock clock) {
        return new StartUpload(uploads, clock);
    }

    @Bean
    TakeRows takeRows(Uploads uploads, ReceiveReport receiveReport) {
        return new TakeRows(uploads, receiveReport);
    }
}
