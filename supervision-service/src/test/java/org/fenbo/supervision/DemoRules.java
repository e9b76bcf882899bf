package org.fenbo.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.events.revision.CompleteRevisions;
import org.fenbo.backbone.events.revision.FixedRevisions;
import org.fenbo.backbone.events.revision.KnownAreas;
import org.fenbo.backbone.kernel.AreaTree;
import org.fenbo.backbone.workingtime.Limit;
import org.fenbo.backbone.workingtime.LimitUnit;
import org.fenbo.backbone.workingtime.WeekPattern;
import org.fenbo.backbone.workingtime.WorkingCalendar;
import org.fenbo.backbone.workingtime.WorkingHours;
import org.fenbo.supervision.registry.ClockKind;
import org.fenbo.supervision.registry.Limits;
import org.fenbo.supervision.registry.RegistryView;
import org.fenbo.supervision.registry.TimeRules;
import org.fenbo.supervision.registry.Urgency;

/** A copy of the registry for tests. A test gives the rules of each revision. */
public final class DemoRules implements CompleteRevisions<RegistryView> {
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private final FixedRevisions<RegistryView> revisions =
            new FixedRevisions<>(new AreaTree(Map.of("440399001", "440399", "440399001001", "440399001")));

    /**
     * Revision 1, in force since 2018. The limits for the case, for accepting and for handling are 24 hours, 30 minutes
     * and 4 hours for urgent cases. For normal cases they are 5 working days, 4 working hours and 3 natural days.
     * A decision on a return has 4 working hours, and a ruling has 16.
     */
    public static DemoRules standard() {
        return new DemoRules()
                .with(
                        1,
                        Instant.parse("2018-01-01T00:00:00Z"),
                        Map.of("COVER", limits(Map.of(ClockKind.HANDLE, new Limit(2, LimitUnit.HOURS)))));
    }

    /** Revision 1 without a limit for whole cases. The limits are 30 minutes to accept and 4 hours to handle. */
    public static DemoRules ofOrdersOnly() {
        Map<ClockKind, Limit> orders = Map.of(
                ClockKind.ACCEPT, new Limit(30, LimitUnit.MINUTES),
                ClockKind.HANDLE, new Limit(4, LimitUnit.HOURS));
        return new DemoRules().with(1, Instant.EPOCH, Map.of(), Map.of(Urgency.NORMAL, limits(orders)));
    }

    public DemoRules with(int revision, Instant effectiveAt, Map<String, Limits> categories) {
        return with(revision, effectiveAt, categories, Map.of(Urgency.URGENT, urgent(), Urgency.NORMAL, normal()));
    }

    private DemoRules with(
            int revision, Instant effectiveAt, Map<String, Limits> categories, Map<Urgency, Limits> defaults) {
        WeekPattern week =
                WeekPattern.mondayToFriday(LocalDate.of(2000, 1, 1), WorkingHours.of("09:00-12:00", "14:00-18:00"));
        WorkingCalendar calendar = new WorkingCalendar("CN/" + revision, SHANGHAI, List.of(week), List.of());
        TimeRules rules = new TimeRules(revision, categories, defaults, procedure(), calendar);
        revisions.with(revision, effectiveAt, new RegistryView(revision, rules, Map.of("U-CG", "区城市管理局")));
        return this;
    }

    private static Limits procedure() {
        return limits(Map.of(
                ClockKind.DECISION, new Limit(4, LimitUnit.WORKING_HOURS),
                ClockKind.RULING, new Limit(16, LimitUnit.WORKING_HOURS)));
    }

    public static Limits limits(Map<ClockKind, Limit> byStage) {
        return new Limits(byStage);
    }

    private static Limits urgent() {
        return limits(Map.of(
                ClockKind.WHOLE_CASE, new Limit(24, LimitUnit.HOURS),
                ClockKind.ACCEPT, new Limit(30, LimitUnit.MINUTES),
                ClockKind.HANDLE, new Limit(4, LimitUnit.HOURS)));
    }

    private static Limits normal() {
        return limits(Map.of(
                ClockKind.WHOLE_CASE, new Limit(5, LimitUnit.WORKING_DAYS),
                ClockKind.ACCEPT, new Limit(4, LimitUnit.WORKING_HOURS),
                ClockKind.HANDLE, new Limit(3, LimitUnit.NATURAL_DAYS)));
    }

    @Override
    public Optional<RegistryView> inForce(Instant at) {
        return revisions.inForce(at);
    }

    @Override
    public Optional<RegistryView> first() {
        return revisions.first();
    }

    @Override
    public Optional<RegistryView> find(int revision) {
        return revisions.find(revision);
    }

    @Override
    public KnownAreas areas() {
        return revisions.areas();
    }
}
