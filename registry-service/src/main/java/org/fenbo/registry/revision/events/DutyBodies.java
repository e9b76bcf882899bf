package org.fenbo.registry.revision.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fenbo.registry.admission.Admission;
import org.fenbo.registry.admission.Threshold;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.duty.DutyWording;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.duty.ServiceType;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/** The JSON of duties, granted powers and admissions. */
final class DutyBodies {

    private DutyBodies() {}

    /**
     * @param category the first category; absent if the duty covers none
     * @param categories all categories; present only if there are several
     */
    record DutyBody(
            String code,
            String title,
            DutyKind kind,
            @Nullable String category,
            @Nullable List<String> categories,
            @Nullable String area,
            AnswerBody answer,
            @Nullable String lead,
            List<String> cooperators,
            List<RankedUnit> candidates,
            @Nullable String basis,
            boolean drafted,
            @Nullable Integer support,
            @Nullable Double share,
            @Nullable StreetList list,
            @Nullable ServiceType service,
            @Nullable String heading,
            @Nullable Map<String, String> owed,
            @Nullable List<ConditionBody> conditions,
            @Nullable LocalDate from,
            @Nullable LocalDate until)
            implements EntryBody<Duty> {

        static DutyBody of(Duty duty) {
            return switch (duty.assignment()) {
                case Assignment.ToLead(var lead, var cooperators) ->
                    of(duty, AnswerBody.DUTY, lead, cooperators, List.of());
                case Assignment.ByDecision(var candidates) ->
                    of(duty, AnswerBody.BY_DECISION, null, List.of(), candidates);
            };
        }

        private static DutyBody of(
                Duty duty,
                AnswerBody answer,
                @Nullable String lead,
                List<String> cooperators,
                List<RankedUnit> candidates) {
            Duty.PastShare past = duty.past();
            return new DutyBody(
                    duty.code(),
                    duty.title(),
                    duty.kind(),
                    duty.categories().isEmpty() ? null : duty.categories().getFirst(),
                    duty.categories().size() < 2 ? null : duty.categories(),
                    duty.area(),
                    answer,
                    lead,
                    cooperators,
                    candidates,
                    duty.basis(),
                    duty.drafted(),
                    past == null ? null : past.cases(),
                    past == null ? null : past.share(),
                    duty.terms().list(),
                    duty.terms().service(),
                    duty.terms().heading(),
                    Absent.ifEmpty(duty.terms().owed()),
                    Absent.ifEmpty(duty.scope().conditions().stream()
                            .map(ConditionBody::of)
                            .toList()),
                    duty.scope().validity().from(),
                    duty.scope().validity().until());
        }

        @Override
        public Duty content() {
            return new Duty(
                    code,
                    title,
                    new DutyWording(kind, list, service, heading, basis, Absent.sorted(owed)),
                    new DutyScope(
                            covered(),
                            area,
                            Absent.list(conditions).stream()
                                    .map(ConditionBody::condition)
                                    .toList(),
                            new Validity(from, until)),
                    assignment(),
                    drafted,
                    support == null || share == null ? null : new Duty.PastShare(support, share));
        }

        private List<String> covered() {
            return categories == null ? category == null ? List.of() : List.of(category) : categories;
        }

        private Assignment assignment() {
            return switch (answer) {
                case DUTY -> new Assignment.ToLead(Objects.requireNonNull(lead, "lead"), cooperators);
                case BY_DECISION -> new Assignment.ByDecision(candidates);
            };
        }
    }

    enum AnswerBody {
        DUTY,
        BY_DECISION
    }

    record PowerBody(
            String code,
            String duty,
            String area,
            @Nullable String team,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String basis,
            List<String> templates,
            @Nullable List<String> cases,
            @Nullable String training,
            @Nullable String handedBack)
            implements EntryBody<GrantedPower> {

        static PowerBody of(GrantedPower power) {
            return new PowerBody(
                    power.code(),
                    power.duty(),
                    power.area(),
                    power.team(),
                    power.validity().from(),
                    power.validity().until(),
                    power.basis(),
                    power.help().templates(),
                    Absent.ifEmpty(power.help().cases()),
                    power.help().training(),
                    power.handedBack());
        }

        @Override
        public GrantedPower content() {
            GrantedPower.Help help = new GrantedPower.Help(templates, Absent.list(cases), training);
            return new GrantedPower(code, duty, area, team, new Validity(from, until), basis, help, handedBack);
        }
    }

    record AdmissionBody(
            String code,
            String category,
            @Nullable String area,
            String unit,
            Threshold threshold,
            boolean drafted,
            int support,
            @Nullable LocalDate from,
            @Nullable LocalDate until)
            implements EntryBody<Admission> {

        static AdmissionBody of(Admission admission) {
            return new AdmissionBody(
                    admission.code(),
                    admission.category(),
                    admission.area(),
                    admission.unit(),
                    admission.threshold(),
                    admission.drafted(),
                    admission.support(),
                    admission.validity().from(),
                    admission.validity().until());
        }

        @Override
        public Admission content() {
            return new Admission(code, category, area, unit, threshold, drafted, support, new Validity(from, until));
        }
    }
}
