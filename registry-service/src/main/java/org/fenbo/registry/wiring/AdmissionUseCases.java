package org.fenbo.registry.wiring;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.Numbers;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.admission.Admission;
import org.fenbo.registry.admission.AdmissionNumber;
import org.fenbo.registry.admission.AdmissionRequests;
import org.fenbo.registry.admission.DutyList;
import org.fenbo.registry.admission.Ledger;
import org.fenbo.registry.admission.Ledgers;
import org.fenbo.registry.admission.ListInForce;
import org.fenbo.registry.admission.OpenDrafts;
import org.fenbo.registry.admission.SettleAdmission;
import org.fenbo.registry.admission.store.StoredAdmissionRequests;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.lookup.Answer;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.lookup.RevisionIndex;
import org.fenbo.registry.revision.Editing;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.Revisions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds the use cases of admission. Revisions contain admissions, so the code of revisions depends on the code of
 * admissions. This class gives the use cases the parts of revisions that they need, so that there is no dependency in
 * the opposite direction.
 */
@Configuration(proxyBeanMethods = false)
class AdmissionUseCases {
    private static final char ADMISSION = 'Z';

    @Bean
    ListInForce listInForce(Lookup lookup, MovableClock clock) {
        return new InForce<>(lookup, (revision, entries) -> dutyList(revision, entries, clock))::at;
    }

    @Bean
    Ledgers ledgers(Lookup lookup, MovableClock clock) {
        return new InForce<>(lookup, (revision, entries) -> new Ledger(dutyList(revision, entries, clock)))::at;
    }

    private static DutyList dutyList(int revision, Entries entries, InstantSource clock) {
        RevisionIndex index = new RevisionIndex(revision, entries);
        List<Duty> sometimes = entries.duties().values().stream()
                .filter(duty -> !duty.scope().isUnconditional())
                .toList();
        return new DutyList(
                revision,
                new DutyList.Members(
                        entries.categories(), entries.areas(), entries.units(), entries.admissions(), sometimes),
                (category, area) -> index.answer(category, area, index.facts(clock.instant(), Map.of()))
                                instanceof Answer.ByDuty byDuty
                        ? Optional.of(byDuty.duty())
                        : Optional.empty());
    }

    @Bean
    AdmissionRequests admissionRequests(JdbcClient jdbc, TransactionTemplate transaction, EventLog log) {
        return new StoredAdmissionRequests(jdbc, transaction, log);
    }

    @Bean
    SettleAdmission settleAdmission(
            AdmissionRequests requests, ListInForce list, Revisions revisions, Numbers numbers, MovableClock clock) {
        return new SettleAdmission(
                requests, list, drafts(revisions), () -> new AdmissionNumber(numbers.next(ADMISSION)), clock);
    }

    // The transaction that rewrites the draft also settles the request, so that the two changes are committed together.
    private static OpenDrafts drafts(Revisions revisions) {
        return (draft, admission, approver, settle) -> revisions.rewrite(
                draft,
                Editing.by(approver).decidedIn(admission.code()),
                entries -> settle.get()
                        .then(settled -> new Outcome.Done<>(new Revisions.Rewrite<>(
                                Map.of(EntryKind.ADMISSION, with(admission, entries)), settled))));
    }

    private static List<Entry> with(Admission admission, Entries entries) {
        Stream<Admission> others =
                entries.admissions().values().stream().filter(one -> !one.code().equals(admission.code()));
        return Stream.concat(others, Stream.of(admission)).map(Entry::of).toList();
    }
}
