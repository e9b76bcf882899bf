package org.fenbo.registry.wiring;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.Numbers;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.admission.AdmissionNumber;
import org.fenbo.registry.admission.AdmissionRequests;
import org.fenbo.registry.admission.DatedLedgers;
import org.fenbo.registry.admission.DutyList;
import org.fenbo.registry.admission.Ledgers;
import org.fenbo.registry.admission.ListInForce;
import org.fenbo.registry.admission.OpenDrafts;
import org.fenbo.registry.admission.SettleAdmission;
import org.fenbo.registry.admission.store.StoredAdmissionRequests;
import org.fenbo.registry.condition.Facts;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.lookup.RevisionIndex;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.revision.Entries;
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
    ListInForce listInForce(Lookup lookup) {
        return new InForce<>(lookup, AdmissionUseCases::dutyList)::at;
    }

    @Bean
    Ledgers ledgers(ListInForce list, MovableClock clock) {
        return new DatedLedgers(list, clock);
    }

    private static DutyList dutyList(int revision, Entries entries) {
        RevisionIndex index = new RevisionIndex(revision, entries);
        List<Duty> sometimes = entries.duties().values().stream()
                .filter(duty -> !duty.scope().isUnconditional())
                .toList();
        Set<String> approvers = entries.officers().values().stream()
                .filter(officer -> officer.roles().contains(Role.REGISTRY_APPROVER))
                .map(Officer::code)
                .collect(Collectors.toSet());
        return new DutyList(
                revision,
                entries.zone(),
                new DutyList.Members(
                        entries.categories(),
                        entries.areas(),
                        entries.units(),
                        entries.admissions(),
                        sometimes,
                        approvers),
                answers(index, entries.zone()));
    }

    /** A duty is own work of its lead even if a department may have taken the matter back. */
    static DutyList.Answers answers(RevisionIndex index, ZoneId zone) {
        return (category, area, day) -> index.certainly(category, area, noon(index, day, zone))
                .map(answer -> new DutyList.Answering(answer.duty(), answer.lead()));
    }

    private static Facts noon(RevisionIndex index, LocalDate day, ZoneId zone) {
        return index.facts(day.atTime(LocalTime.NOON).atZone(zone).toInstant(), Map.of());
    }

    @Bean
    AdmissionRequests admissionRequests(JdbcClient jdbc, TransactionTemplate transaction, EventLog log) {
        return new StoredAdmissionRequests(jdbc, transaction, log);
    }

    @Bean
    OpenDrafts openDrafts(Revisions revisions) {
        return new DraftAdmissions(revisions);
    }

    @Bean
    SettleAdmission settleAdmission(
            AdmissionRequests requests, ListInForce list, OpenDrafts drafts, Numbers numbers, MovableClock clock) {
        return new SettleAdmission(requests, list, drafts, () -> new AdmissionNumber(numbers.next(ADMISSION)), clock);
    }
}
