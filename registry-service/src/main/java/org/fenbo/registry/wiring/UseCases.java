package org.fenbo.registry.wiring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.Numbers;
import org.fenbo.backbone.events.clients.Clients;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.kernel.ListedPersons;
import org.fenbo.backbone.web.identity.PersonsInForce;
import org.fenbo.backbone.web.quota.QuotaGate;
import org.fenbo.backbone.web.quota.Quotas;
import org.fenbo.backbone.web.quota.SharedQuotas;
import org.fenbo.registry.adjustment.AdjustedDrafts;
import org.fenbo.registry.adjustment.AdjustmentNumber;
import org.fenbo.registry.adjustment.Adjustments;
import org.fenbo.registry.adjustment.CurrentList;
import org.fenbo.registry.adjustment.SettleAdjustment;
import org.fenbo.registry.adjustment.store.StoredAdjustments;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.catalogue.OtherCodes;
import org.fenbo.registry.categorylist.CategoryList;
import org.fenbo.registry.files.AreaWarnings;
import org.fenbo.registry.files.DraftPast;
import org.fenbo.registry.files.DraftRules;
import org.fenbo.registry.files.EditLines;
import org.fenbo.registry.files.EntryFiles;
import org.fenbo.registry.files.ImportEntries;
import org.fenbo.registry.files.MergeUnits;
import org.fenbo.registry.files.http.GeoJsonGeometries;
import org.fenbo.registry.form.FormVersions;
import org.fenbo.registry.form.UsedForms;
import org.fenbo.registry.form.schema.FormSchemas;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.naming.CodeNames;
import org.fenbo.registry.openlist.OpenList;
import org.fenbo.registry.openlist.Places;
import org.fenbo.registry.pastcase.PastCases;
import org.fenbo.registry.people.PersonList;
import org.fenbo.registry.place.geometry.DrawnAreas;
import org.fenbo.registry.publication.AcceptedAdjustments;
import org.fenbo.registry.publication.PlaceWarnings;
import org.fenbo.registry.publication.PublishRevision;
import org.fenbo.registry.publication.RemovedAreas;
import org.fenbo.registry.publication.ReviewDraft;
import org.fenbo.registry.refusal.SharedCode;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryFormat;
import org.fenbo.registry.revision.Revisions;
import org.fenbo.registry.revision.events.EntryJson;
import org.fenbo.registry.roster.HandlersApart;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Builds the use cases of all features that have no configuration class of their own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LookupSettings.class, OpenListSettings.class})
class UseCases {
    private static final String QUESTIONS = "questions";
    private static final char ADJUSTMENT = 'A';

    @Bean
    EntryFormat entryFormat() {
        return new EntryJson();
    }

    @Bean(initMethod = "refresh")
    Lookup lookup(Revisions revisions, MovableClock clock) {
        return new Lookup(revisions, clock);
    }

    @Bean
    SchedulingConfigurer lookupRefresh(Lookup lookup, LookupSettings settings) {
        return timers -> timers.addFixedDelayTask(lookup::refresh, settings.refresh());
    }

    @Bean
    PublishRevision publishRevision(
            Revisions revisions,
            Adjustments adjustments,
            EditLines editLines,
            UsedForms usedForms,
            HandlersApart handlersApart,
            MovableClock clock) {
        return new PublishRevision(
                revisions,
                List.of(
                        (entries, at) -> drawnAreas(0, entries).findings(),
                        (entries, at) -> FormSchemas.findings(entries.forms().values()),
                        (entries, at) -> FormVersions.findings(entries.forms().values(), usedForms.all())),
                handlersApart::faults,
                new AcceptedAdjustments(adjustments, editLines::read),
                clock);
    }

    @Bean
    ReviewDraft reviewDraft(Revisions revisions, MovableClock clock) {
        return new ReviewDraft(revisions, clock);
    }

    @Bean
    EntryFiles entryFiles() {
        return new EntryFiles(new GeoJsonGeometries(), FormSchemas::fault);
    }

    @Bean
    AreaWarnings areaWarnings(Lookup lookup, MovableClock clock) {
        InForce<Entries> inForce = new InForce<>(lookup, (revision, entries) -> entries);
        return draft -> {
            Instant now = clock.instant();
            LocalDate today = LocalDate.ofInstant(now, draft.zone());
            Stream<Finding> removed = inForce.at(now).map(known -> RemovedAreas.of(draft, known, today)).stream()
                    .flatMap(List::stream);
            return Stream.concat(PlaceWarnings.of(draft, today).stream(), removed)
                    .toList();
        };
    }

    @Bean
    ImportEntries importEntries(Revisions revisions, EntryFiles files, AreaWarnings warnings, DraftRules rules) {
        return new ImportEntries(revisions, files, warnings, rules);
    }

    @Bean
    MergeUnits mergeUnits(Revisions revisions, EntryFiles files) {
        return new MergeUnits(revisions, files);
    }

    @Bean
    EditLines editLines(Revisions revisions, EntryFiles files, AreaWarnings warnings, DraftRules rules) {
        return new EditLines(revisions, files, warnings, rules);
    }

    @Bean
    DraftPast draftPast(Revisions revisions, PastCases pastCases) {
        return new DraftPast(revisions, pastCases);
    }

    @Bean
    InForce<OpenList> openLists(Lookup lookup) {
        return new InForce<>(lookup, OpenList::new);
    }

    @Bean
    InForce<OtherCodes> otherCodes(Lookup lookup) {
        return new InForce<>(
                lookup,
                (revision, entries) ->
                        new OtherCodes(revision, entries.categories().values()));
    }

    @Bean
    InForce<CategoryList> categoryLists(Lookup lookup) {
        return new InForce<>(lookup, CategoryList::new);
    }

    @Bean
    InForce<CodeNames> codeNames(Lookup lookup) {
        return new InForce<>(lookup, CodeNames::of);
    }

    @Bean
    Places placesOfOpenList(InForce<DrawnAreas> drawn) {
        return (longitude, latitude, at) -> drawn.at(at)
                .flatMap(areas -> areas.around(longitude, latitude, at).stream().findFirst())
                .map(Area::code);
    }

    @Bean
    InForce<ListedPersons> listedPersons(Lookup lookup) {
        return new InForce<>(lookup, (revision, entries) -> PersonList.of(entries));
    }

    @Bean
    PersonsInForce personsInForce(InForce<ListedPersons> persons, MovableClock clock) {
        return () -> persons.at(clock.instant()).orElse(ListedPersons.NONE);
    }

    @Bean
    InForce<DrawnAreas> drawnAreas(Lookup lookup) {
        return new InForce<>(lookup, UseCases::drawnAreas);
    }

    private static DrawnAreas drawnAreas(int revision, Entries entries) {
        return new DrawnAreas(revision, entries.areas().values(), entries.zone());
    }

    @Bean(destroyMethod = "close")
    SharedQuotas openQuestions(Clients clients, OpenListSettings settings) {
        return new SharedQuotas(clients.redisClient(), QUESTIONS, settings.questionsPerMinute());
    }

    @Bean
    WebMvcConfigurer quotaOfOpenQuestions(Quotas openQuestions) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(QuotaGate.ofAddresses(openQuestions, QUESTIONS, SharedCode.TOO_MANY_QUESTIONS))
                        .addPathPatterns("/registry/v1/open/**");
            }
        };
    }

    @Bean
    Adjustments adjustments(JdbcClient jdbc, TransactionTemplate transaction, EventLog log) {
        return new StoredAdjustments(jdbc, transaction, log);
    }

    @Bean
    SettleAdjustment settleAdjustment(
            Adjustments adjustments,
            AdjustedDrafts drafts,
            SettleAdjustment.Evidence evidence,
            Numbers numbers,
            MovableClock clock) {
        return new SettleAdjustment(
                adjustments, drafts, evidence, () -> new AdjustmentNumber(numbers.next(ADJUSTMENT)), clock);
    }

    @Bean
    AdjustedDrafts adjustedDrafts(Revisions revisions, EditLines lines) {
        return new AdjustedDrafts(revisions, lines);
    }

    @Bean
    SettleAdjustment.Evidence evidence(Lookup lookup, PastCases cases) {
        return new SettleAdjustment.Evidence(new InForce<>(lookup, CurrentList::new), cases);
    }
}
