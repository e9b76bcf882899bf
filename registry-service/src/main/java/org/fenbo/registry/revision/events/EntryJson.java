package org.fenbo.registry.revision.events;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fenbo.registry.admission.Admission;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.calendar.Calendar;
import org.fenbo.registry.calendar.WorkingHours;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.TimeLimit;
import org.fenbo.registry.catalogue.TimeLimits;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Candidate;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.officer.Role;
import org.fenbo.registry.policy.Policy;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryFormat;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.events.EntryBody.AdmissionBody;
import org.fenbo.registry.revision.events.EntryBody.AnswerBody;
import org.fenbo.registry.revision.events.EntryBody.AreaBody;
import org.fenbo.registry.revision.events.EntryBody.CalendarBody;
import org.fenbo.registry.revision.events.EntryBody.CandidateBody;
import org.fenbo.registry.revision.events.EntryBody.CategoryBody;
import org.fenbo.registry.revision.events.EntryBody.DutyBody;
import org.fenbo.registry.revision.events.EntryBody.LimitBody;
import org.fenbo.registry.revision.events.EntryBody.LimitsBody;
import org.fenbo.registry.revision.events.EntryBody.OfficerBody;
import org.fenbo.registry.revision.events.EntryBody.PolicyBody;
import org.fenbo.registry.revision.events.EntryBody.UnitBody;
import org.fenbo.registry.unit.Unit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Entries as JSON: one text, kept in the store and sent in events. */
public final class EntryJson implements EntryFormat {

    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    public String write(Entry entry) {
        return json.writeValueAsString(body(entry));
    }

    @Override
    public Entry read(EntryKind kind, String text) {
        return switch (kind) {
            case AREA -> new Entry.OfArea(area(json.readValue(text, AreaBody.class)));
            case UNIT -> new Entry.OfUnit(unit(json.readValue(text, UnitBody.class)));
            case OFFICER -> new Entry.OfOfficer(officer(json.readValue(text, OfficerBody.class)));
            case CATEGORY -> new Entry.OfCategory(category(json.readValue(text, CategoryBody.class)));
            case DUTY -> new Entry.OfDuty(duty(json.readValue(text, DutyBody.class)));
            case ADMISSION -> new Entry.OfAdmission(admission(json.readValue(text, AdmissionBody.class)));
            case CALENDAR -> new Entry.OfCalendar(calendar(json.readValue(text, CalendarBody.class)));
            case POLICY -> new Entry.OfPolicy(policy(json.readValue(text, PolicyBody.class)));
        };
    }

    private EntryBody body(Entry entry) {
        return switch (entry) {
            case Entry.OfArea(var area) -> body(area);
            case Entry.OfUnit(var unit) ->
                new UnitBody(
                        unit.code(),
                        unit.name(),
                        unit.tier(),
                        unit.kind(),
                        unit.parent(),
                        unit.aliases(),
                        unit.serves());
            case Entry.OfOfficer(var officer) -> body(officer);
            case Entry.OfCategory(var category) ->
                new CategoryBody(
                        category.code(),
                        category.name(),
                        category.parent(),
                        category.urgency(),
                        optionalBody(category.limits()));
            case Entry.OfDuty(var duty) -> body(duty);
            case Entry.OfAdmission(var admission) -> body(admission);
            case Entry.OfCalendar(var calendar) -> body(calendar);
            case Entry.OfPolicy(Policy.DefaultLimits limits) ->
                new PolicyBody(limits.code(), body(limits.urgent()), body(limits.normal()));
        };
    }

    private AreaBody body(Area area) {
        String geometry = area.geometry();
        return new AreaBody(
                area.code(),
                area.name(),
                area.kind(),
                area.parent(),
                geometry == null ? null : json.readTree(geometry));
    }

    private static Area area(AreaBody body) {
        var geometry = body.geometry();
        return new Area(
                body.code(), body.name(), body.kind(), body.parent(), geometry == null ? null : geometry.toString());
    }

    private static Unit unit(UnitBody body) {
        return new Unit(
                body.code(), body.name(), body.tier(), body.kind(), body.parent(), body.aliases(), body.serves());
    }

    private static OfficerBody body(Officer officer) {
        return new OfficerBody(
                officer.code(),
                officer.name(),
                officer.unit(),
                officer.roles().stream().map(Role::code).toList());
    }

    private static Officer officer(OfficerBody body) {
        List<Role> roles = Arrays.stream(Role.values())
                .filter(role -> body.roles().contains(role.code()))
                .toList();
        return new Officer(body.code(), body.name(), body.unit(), roles);
    }

    private static Category category(CategoryBody body) {
        LimitsBody limits = body.limits();
        return new Category(
                body.code(), body.name(), body.parent(), body.urgency(), limits == null ? null : limits(limits));
    }

    private static @Nullable LimitsBody optionalBody(@Nullable TimeLimits limits) {
        return limits == null ? null : body(limits);
    }

    private static LimitsBody body(TimeLimits limits) {
        return new LimitsBody(body(limits.wholeCase()), body(limits.accept()), body(limits.handle()));
    }

    private static @Nullable LimitBody body(@Nullable TimeLimit limit) {
        return limit == null ? null : new LimitBody(limit.amount(), limit.unit());
    }

    private static TimeLimits limits(LimitsBody body) {
        return new TimeLimits(limit(body.wholeCase()), limit(body.accept()), limit(body.handle()));
    }

    private static @Nullable TimeLimit limit(@Nullable LimitBody body) {
        return body == null ? null : new TimeLimit(body.amount(), body.unit());
    }

    private static DutyBody body(Duty duty) {
        return switch (duty.assignment()) {
            case Assignment.ToLead(var lead, var cooperators) ->
                body(duty, AnswerBody.DUTY, lead, cooperators, List.of());
            case Assignment.ByDecision(var candidates) ->
                body(duty, AnswerBody.BY_DECISION, null, List.of(), candidates);
        };
    }

    private static DutyBody body(
            Duty duty, AnswerBody answer, @Nullable String lead, List<String> cooperators, List<Candidate> candidates) {
        return new DutyBody(
                duty.code(),
                duty.title(),
                duty.kind(),
                duty.category(),
                duty.area(),
                answer,
                lead,
                cooperators,
                candidates.stream()
                        .map(one -> new CandidateBody(one.unit(), one.share(), one.support()))
                        .toList(),
                duty.basis(),
                duty.drafted());
    }

    private static Duty duty(DutyBody body) {
        return new Duty(
                body.code(),
                body.title(),
                body.kind(),
                body.category(),
                body.area(),
                assignment(body),
                body.basis(),
                body.drafted());
    }

    private static Assignment assignment(DutyBody body) {
        return switch (body.answer()) {
            case DUTY -> new Assignment.ToLead(Objects.requireNonNull(body.lead(), "lead"), body.cooperators());
            case BY_DECISION ->
                new Assignment.ByDecision(body.candidates().stream()
                        .map(one -> new Candidate(one.unit(), one.share(), one.support()))
                        .toList());
        };
    }

    private static AdmissionBody body(Admission admission) {
        return new AdmissionBody(
                admission.code(),
                admission.category(),
                admission.area(),
                admission.unit(),
                admission.threshold(),
                admission.drafted(),
                admission.support());
    }

    private static Admission admission(AdmissionBody body) {
        return new Admission(
                body.code(),
                body.category(),
                body.area(),
                body.unit(),
                body.threshold(),
                body.drafted(),
                body.support());
    }

    private static CalendarBody body(Calendar calendar) {
        SortedMap<DayOfWeek, List<String>> week = new TreeMap<>();
        calendar.week()
                .forEach((day, hours) ->
                        week.put(day, hours.stream().map(WorkingHours::toString).toList()));
        return new CalendarBody(
                calendar.code(), calendar.zone().getId(), week, calendar.holidays(), calendar.makeUpDays());
    }

    private static Calendar calendar(CalendarBody body) {
        SortedMap<DayOfWeek, List<WorkingHours>> week = new TreeMap<>();
        body.week()
                .forEach((day, hours) ->
                        week.put(day, hours.stream().map(WorkingHours::parse).toList()));
        return new Calendar(body.code(), ZoneId.of(body.zone()), week, body.holidays(), body.makeUpDays());
    }

    private static Policy policy(PolicyBody body) {
        return new Policy.DefaultLimits(limits(body.urgent()), limits(body.normal()));
    }
}
