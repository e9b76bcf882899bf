package org.fenbo.registry.revision.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fenbo.registry.calendar.Calendar;
import org.fenbo.registry.calendar.WorkingHours;
import org.fenbo.registry.catalogue.Classification;
import org.fenbo.registry.catalogue.LimitUnit;
import org.fenbo.registry.catalogue.TimeLimit;
import org.fenbo.registry.catalogue.TimeLimits;
import org.fenbo.registry.policy.Channel;
import org.fenbo.registry.policy.Grades;
import org.fenbo.registry.policy.HandlingApart;
import org.fenbo.registry.policy.NumberPolicy;
import org.fenbo.registry.policy.Policy;
import org.jspecify.annotations.Nullable;

/** The JSON of time limits, calendars and policies. */
final class LimitBodies {

    private LimitBodies() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LimitsBody(
            @JsonProperty("case") @Nullable LimitBody wholeCase,
            @Nullable LimitBody accept,
            @Nullable LimitBody handle) {

        static LimitsBody of(TimeLimits limits) {
            return new LimitsBody(
                    LimitBody.of(limits.wholeCase()), LimitBody.of(limits.accept()), LimitBody.of(limits.handle()));
        }

        TimeLimits limits() {
            return new TimeLimits(limit(wholeCase), limit(accept), limit(handle));
        }

        private static @Nullable TimeLimit limit(@Nullable LimitBody body) {
            return body == null ? null : new TimeLimit(body.amount(), body.unit());
        }
    }

    record LimitBody(int amount, LimitUnit unit) {

        static @Nullable LimitBody of(@Nullable TimeLimit limit) {
            return limit == null ? null : new LimitBody(limit.amount(), limit.unit());
        }
    }

    record CalendarBody(
            String code,
            String zone,
            Map<DayOfWeek, List<String>> week,
            SortedMap<LocalDate, String> holidays,
            SortedMap<LocalDate, String> makeUpDays)
            implements EntryBody<Calendar> {

        static CalendarBody of(Calendar calendar) {
            SortedMap<DayOfWeek, List<String>> week = new TreeMap<>();
            calendar.week()
                    .forEach((day, hours) -> week.put(
                            day, hours.stream().map(WorkingHours::toString).toList()));
            return new CalendarBody(
                    calendar.code(), calendar.zone().getId(), week, calendar.holidays(), calendar.makeUpDays());
        }

        @Override
        public Calendar content() {
            SortedMap<DayOfWeek, List<WorkingHours>> hoursOfWeek = new TreeMap<>();
            week.forEach((day, hours) ->
                    hoursOfWeek.put(day, hours.stream().map(WorkingHours::parse).toList()));
            return new Calendar(code, ZoneId.of(zone), hoursOfWeek, holidays, makeUpDays);
        }
    }

    record PolicyBody(
            String code,
            @Nullable LimitsBody urgent,
            @Nullable LimitsBody normal,
            Policy.@Nullable Fallback fallback,
            @Nullable Map<NumberPolicy.Name, Integer> numbers,
            @Nullable List<String> rota,
            Policy.@Nullable Allowance againstList,
            @Nullable List<RuleBody> handlingApart,
            Policy.@Nullable Recipient complaints,
            @Nullable List<GradeBody> grades)
            implements EntryBody<Policy> {

        static PolicyBody of(Policy policy) {
            return switch (policy) {
                case Policy.DefaultLimits limits ->
                    new PolicyBody(
                            limits.code(),
                            LimitsBody.of(limits.urgent()),
                            LimitsBody.of(limits.normal()),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null);
                case Policy.FirstContact contact ->
                    new PolicyBody(contact.code(), null, null, contact.fallback(), null, null, null, null, null, null);
                case Policy.Ownerless ownerless ->
                    new PolicyBody(ownerless.code(), null, null, null, null, ownerless.rota(), null, null, null, null);
                case Policy.AgainstList against ->
                    new PolicyBody(
                            against.code(), null, null, null, null, null, against.againstList(), null, null, null);
                case Policy.Complaints complaints ->
                    new PolicyBody(
                            complaints.code(), null, null, null, null, null, null, null, complaints.complaints(), null);
                case HandlingApart apart ->
                    new PolicyBody(
                            apart.code(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            apart.rules().stream().map(RuleBody::of).toList(),
                            null,
                            null);
                case Grades byGrade ->
                    new PolicyBody(
                            byGrade.code(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            byGrade.rules().stream().map(GradeBody::of).toList());
                case NumberPolicy policyOfNumbers ->
                    new PolicyBody(
                            policyOfNumbers.code(),
                            null,
                            null,
                            null,
                            policyOfNumbers.given(),
                            null,
                            null,
                            null,
                            null,
                            null);
            };
        }

        @Override
        public Policy content() {
            return NumberPolicy.of(code, Absent.map(numbers))
                    .<Policy>map(policy -> policy)
                    .orElseGet(this::other);
        }

        private Policy other() {
            if (rota != null) {
                return new Policy.Ownerless(rota);
            }
            if (againstList != null) {
                return new Policy.AgainstList(againstList);
            }
            if (grades != null) {
                return new Grades(grades.stream().map(GradeBody::rule).toList());
            }
            if (complaints != null) {
                return new Policy.Complaints(complaints);
            }
            if (handlingApart != null) {
                return new HandlingApart(
                        handlingApart.stream().map(RuleBody::rule).toList());
            }
            return fallback != null
                    ? new Policy.FirstContact(fallback)
                    : new Policy.DefaultLimits(
                            Objects.requireNonNull(urgent, "urgent").limits(),
                            Objects.requireNonNull(normal, "normal").limits());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GradeBody(
            Classification.Grade grade,
            Classification.@Nullable CentreTier tier,
            @Nullable LimitsBody limits,
            @Nullable List<String> closers,
            @Nullable List<String> informed) {

        static GradeBody of(Grades.Rule rule) {
            return new GradeBody(
                    rule.grade(),
                    rule.tier(),
                    rule.limits().none() ? null : LimitsBody.of(rule.limits()),
                    Absent.ifEmpty(rule.closers()),
                    Absent.ifEmpty(rule.informed()));
        }

        Grades.Rule rule() {
            return new Grades.Rule(
                    grade,
                    tier,
                    limits == null ? new TimeLimits(null, null, null) : limits.limits(),
                    Absent.list(closers),
                    Absent.list(informed));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleBody(@Nullable String category, @Nullable Channel channel, HandlingApart.Separation separation) {

        static RuleBody of(HandlingApart.Rule rule) {
            return new RuleBody(rule.category(), rule.channel(), rule.separation());
        }

        HandlingApart.Rule rule() {
            return new HandlingApart.Rule(category, channel, separation);
        }
    }
}
