package org.fenbo.dispatch.routing;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.governor.GovernorNumbers;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a revision of the registry that routing needs.
 *
 * @param areaKinds the kind of each area, by its code: grid, community, street or district
 * @param centreTiers the tier whose centre dispatches the category, for each category that names a tier
 * @param ofStreets the units of streets, towns and communities
 */
public record RoutingContent(
        List<DutyEntry> lines,
        List<WorkItem> items,
        List<Power> powers,
        List<Admission> admissions,
        Hierarchy areas,
        Map<String, String> areaKinds,
        Hierarchy categories,
        Map<String, String> centreTiers,
        List<Unit> units,
        Set<String> ofStreets,
        Settings settings) {
    /** Who is responsible for the cases that a line covers (REG-5). */
    public sealed interface Assignment {
        /**
         * The lead unit and the co-operating units.
         *
         * @param owes what the duty requires of the lead; empty if the registry does not state it
         */
        record ToLead(String lead, String owes, List<Answer.Cooperator> cooperators) implements Assignment {
            /** A duty that doesn't state what the lead owes. */
            public ToLead(String lead, List<Answer.Cooperator> cooperators) {
                this(lead, "", cooperators);
            }
        }

        /** A person decides among candidates, the best first. */
        record ByDecision(List<RankedUnit> candidates) implements Assignment {}
    }

    /** The area in which a line of the registry applies. */
    public sealed interface Where {
        /** The line applies in every area, and also if the area is unknown. */
        Where ANYWHERE = new Anywhere();

        /** The line names no area, so it applies everywhere. */
        record Anywhere() implements Where {}

        /** The line applies in an area and in all areas below it. */
        record In(String area) implements Where {}
    }

    /**
     * What the list states about a line; its scope and its units are separate.
     *
     * @param takesBack whether a department took the matter back from the street (上级部门收回, REG-17)
     * @param leadStays whether the lead stays responsible if a work item of another unit fits
     * @param superiorLeads whether a superior leads and the street does its part (配合履职, REG-17)
     */
    public record Terms(boolean takesBack, boolean leadStays, boolean superiorLeads) {
        static final Terms NONE = new Terms(false, false, false);
    }

    /**
     * What one line of the registry states about one category. A duty with several categories has several lines, a duty
     * without a category has none.
     *
     * @param terms what the list states about the line
     */
    public record DutyEntry(
            String code,
            String category,
            Where where,
            Assignment assignment,
            List<Condition> conditions,
            Condition.Days days,
            Terms terms) {
        public DutyEntry {
            conditions = List.copyOf(conditions);
        }

        /** A line without special terms. */
        public DutyEntry(
                String code,
                String category,
                Where where,
                Assignment assignment,
                List<Condition> conditions,
                Condition.Days days) {
            this(code, category, where, assignment, conditions, days, Terms.NONE);
        }

        /** A line that always applies. */
        public DutyEntry(String code, String category, Where where, Assignment assignment) {
            this(code, category, where, assignment, List.of(), Condition.Days.ALL);
        }

        boolean applies(LocalDateTime local, Map<String, String> values) {
            return days.holds(local, values) && conditions.stream().allMatch(one -> one.holds(local, values));
        }

        boolean mayApply(LocalDateTime local, Map<String, String> values) {
            return days.holds(local, values) && conditions.stream().allMatch(one -> one.mayHold(local, values));
        }
    }

    /**
     * A part of a duty with one answerable unit (REG-18).
     *
     * @param categories the categories that the item covers; empty if it covers what the duty covers
     */
    public record WorkItem(
            String code,
            String duty,
            String title,
            String body,
            List<String> categories,
            Where where,
            List<Condition> conditions) {
        public WorkItem {
            categories = List.copyOf(categories);
            conditions = List.copyOf(conditions);
        }
    }

    /** A team that does a duty in an area instead of the duty's lead. */
    public record Power(String duty, String area, String team, Condition.Days days) {}

    /** A matter may be put on a unit of the tier below on some days (准入). */
    public record Admission(String category, Where where, String receiver, Condition.Days days) {}

    /**
     * Settings of the whole district.
     *
     * @param officeTakesFirstContact whether the street's centre automatically gets a case that no duty covers (CASE-4)
     * @param returnsBeforeRuling after how many granted returns of a case the arbiter rules (CASE-5e)
     * @param reasonSuffices whether a stated reason allows an order against the list (CASE-21a)
     * @param redosBeforeKey after how many redos a case is a key order (CASE-13e)
     * @param separations how far collecting and handling are apart (CASE-6a)
     * @param returnWindow how long a unit may return an order (CASE-5a)
     * @param takenFor for how long a person has a task that the person takes from a queue (CASE-2k)
     * @param governor the numbers by which the governor of automatic dispatch acts (CASE-22a)
     * @param superiorTakesComplaints whether the superior gets a complaint about a unit's own work (CASE-21e)
     * @param naming how persons are named for orders (ORG-9d,f)
     * @param suspensions how far deadlines move (CASE-18c,d, TIME-3f)
     */
    public record Settings(
            ZoneId zone,
            boolean officeTakesFirstContact,
            int returnsBeforeRuling,
            boolean reasonSuffices,
            int redosBeforeKey,
            SeparationRules separations,
            ReturnWindow returnWindow,
            Duration takenFor,
            GovernorNumbers governor,
            boolean superiorTakesComplaints,
            Naming naming,
            SuspensionRules suspensions) {
        /** How many redos a key order needs if the district has no policy for it (CASE-13e). */
        public static final int USUAL_REDOS = 2;

        /** For how long a task is taken if the district has no policy for it. */
        public static final Duration USUALLY_TAKEN_FOR = Duration.ofMinutes(15);

        /** Settings of a district that has no policy for the other choices, and in which no window of return ends. */
        public Settings(ZoneId zone, boolean officeTakesFirstContact, int returnsBeforeRuling, boolean reasonSuffices) {
            this(
                    zone,
                    officeTakesFirstContact,
                    returnsBeforeRuling,
                    reasonSuffices,
                    USUAL_REDOS,
                    SeparationRules.NONE,
                    ReturnWindow.OPEN,
                    USUALLY_TAKEN_FOR,
                    GovernorNumbers.NONE,
                    true,
                    Naming.USUAL,
                    SuspensionRules.USUAL);
        }
    }

    /**
     * How persons are named for orders.
     *
     * @param automatic whether the platform names a person for each order (ORG-9d)
     * @param absentDays how many working days a short absence has at most (ORG-9f)
     */
    public record Naming(boolean automatic, int absentDays) {
        /** The choice of a district that has no policy for it. */
        public static final Naming USUAL = new Naming(false, 1);
    }

    /**
     * A unit.
     *
     * @param serves the areas that it serves
     * @param days the days on which it exists
     * @param names its name and its aliases (ORG-3c)
     * @param superior code of the unit that commands it; null if there is none
     * @param head code of the officer who leads it; null if nobody is named
     */
    public record Unit(
            String code,
            String tier,
            boolean isCentre,
            List<String> serves,
            Condition.Days days,
            Set<String> names,
            @Nullable String superior,
            @Nullable String head) {
        public Unit {
            serves = List.copyOf(serves);
            names = Set.copyOf(names);
        }

        /** A unit without a superior. */
        public Unit(
                String code,
                String tier,
                boolean isCentre,
                List<String> serves,
                Condition.Days days,
                Set<String> names) {
            this(code, tier, isCentre, serves, days, names, null, null);
        }

        /** A unit without a name. */
        public Unit(String code, String tier, boolean isCentre, List<String> serves, Condition.Days days) {
            this(code, tier, isCentre, serves, days, Set.of());
        }

        /** A unit without a name that exists on all days. */
        public Unit(String code, String tier, boolean isCentre, List<String> serves) {
            this(code, tier, isCentre, serves, Condition.Days.ALL);
        }

        boolean isValid(LocalDate day) {
            return days.holds(day.atStartOfDay(), Map.of());
        }
    }
}
