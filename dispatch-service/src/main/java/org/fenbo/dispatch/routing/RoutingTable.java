package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.Routing.Place;
import org.jspecify.annotations.Nullable;

/**
 * One revision of the registry, prepared for fast answers. Of the lines that apply, the line with the most specific
 * category decides. If several lines have this category, the line with the most specific area decides: grid, community,
 * street, district, anywhere. If several lines have this area, the line with the most conditions decides (REG-4). If a
 * team has claimed the power to do the duty, the team is responsible instead of the lead unit (REG-14).
 */
public final class RoutingTable {
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
     * The parts of a revision that routing needs.
     *
     * @param areaKinds the kind of each area, by its code: grid, community, street or district
     * @param centreTiers the tier whose centre dispatches the category, for each category that names a tier
     * @param ofStreets the units of streets, towns and communities
     */
    public record Content(
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
            Settings settings) {}

    /**
     * Settings of the whole district.
     *
     * @param officeTakesFirstContact whether the street's centre automatically gets a case that no duty covers (CASE-4)
     */
    public record Settings(ZoneId zone, boolean officeTakesFirstContact) {}

    /** A unit: its tier, whether it is a centre, the areas it serves, and the days on which it exists. */
    public record Unit(String code, String tier, boolean isCentre, List<String> serves, Condition.Days days) {
        public Unit {
            serves = List.copyOf(serves);
        }

        /** A unit that exists on all days. */
        public Unit(String code, String tier, boolean isCentre, List<String> serves) {
            this(code, tier, isCentre, serves, Condition.Days.ALL);
        }
    }

    private static final String DISTRICT = "DISTRICT";
    private static final String STREET = "STREET";
    /** A town has the level of a street, and a village the level of a community (ORG-1). */
    private static final Set<String> STREETS = Set.of(STREET, "TOWN");

    private static final Set<String> COMMUNITIES = Set.of("COMMUNITY", "VILLAGE");
    private final int revision;
    private final ZoneId zone;
    private final boolean officeTakesFirstContact;
    private final DutyRule rule;
    private final Components components;
    private final Set<String> ofStreets;
    private final Hierarchy areas;
    private final Map<String, String> areaKinds;
    private final Hierarchy categories;
    private final Map<String, String> centreTiers;
    private final Map<String, Unit> units = new HashMap<>();
    private final List<Condition.Days> centreDays;

    public RoutingTable(int revision, Content content) {
        this(revision, content, Components.NONE);
    }

    /** The table of a revision with components. */
    public RoutingTable(int revision, Content content, Components components) {
        this.revision = revision;
        this.components = components;
        this.zone = content.settings().zone();
        this.officeTakesFirstContact = content.settings().officeTakesFirstContact();
        this.rule = new DutyRule(revision, content);
        this.ofStreets = Set.copyOf(content.ofStreets());
        this.areas = content.areas();
        this.areaKinds = Map.copyOf(content.areaKinds());
        this.categories = content.categories();
        this.centreTiers = Map.copyOf(content.centreTiers());
        content.units().forEach(unit -> units.put(unit.code(), unit));
        this.centreDays = content.units().stream()
                .filter(Unit::isCentre)
                .map(Unit::days)
                .filter(days -> !days.equals(Condition.Days.ALL))
                .toList();
    }

    /**
     * Who is responsible for the category in the area. A condition on an unknown fact is not met. Without an area, only
     * lines without an area apply. In an area that the revision doesn't have, nobody is responsible. If the matter is
     * about a component, the component is asked before category and area (REG-16).
     */
    public Answer answerFor(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        return components
                .answerFor(facts.component(), revision, mayAnswer(category, area, facts))
                .orElseGet(() -> byDuty(category, area, facts));
    }

    private Answer byDuty(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        return area == null || hasArea(area)
                ? rule.answerFor(chainOf(category), areasOf(area), facts.in(zone), facts.values())
                : new Answer.None(
                        revision,
                        new Words("清单第 %s 版没有区域 %s", "revision %s has no area %s")
                                .with(List.of(revision, area.value())));
    }

    /**
     * The centre whose dispatchers decide (CASE-2). A case that no duty covers belongs to the command centre (CASE-4).
     * If the category names a tier, the case belongs to the centre of this tier. If the category names no tier, or if
     * this tier has no centre, the case belongs to the centre of the street. If the street has no centre, the case
     * belongs to the command centre.
     */
    public Optional<UnitCode> centreFor(
            @Nullable CategoryCode category, @Nullable AreaCode area, QueueGround ground, Instant at) {
        List<String> chain = areasOf(area);
        Optional<UnitCode> command = centre(DISTRICT, chain, at).or(() -> anyCommandCentre(at));
        if (ground == QueueGround.FIRST_CONTACT) {
            return command;
        }
        String tier = chainOf(category).stream()
                .map(centreTiers::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(STREET);
        return tier.equals(DISTRICT)
                ? command
                : centre(tier, chain, at).or(() -> centre(STREET, chain, at)).or(() -> command);
    }

    /**
     * Which units may answer for the matter: every unit, but no unit of a street, town or community if a department took
     * the matter back, or may have taken it back (REG-17d).
     */
    public Predicate<UnitCode> mayAnswer(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        List<String> places = area == null || !hasArea(area) ? List.of() : areasOf(area);
        return rule.takeBack(chainOf(category), places, facts.in(zone), facts.values())
                        .isPossible()
                ? unit -> !ofStreets.contains(unit.value())
                : any -> true;
    }

    /**
     * The unit that automatically gets a case that no duty covers: the centre of the street. The result is empty if the
     * district leaves these cases to a person, if no centre of a street serves the area, or if a department took the
     * matter back from the street.
     */
    public Optional<UnitCode> fallbackFor(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        return officeTakesFirstContact
                ? centre(STREET, areasOf(area), facts.at()).filter(mayAnswer(category, area, facts))
                : Optional.empty();
    }

    private Optional<UnitCode> centre(String tier, List<String> chain, Instant at) {
        return centres(tier, at)
                .filter(unit -> unit.serves().stream().anyMatch(chain::contains))
                .min(Comparator.comparingInt((Unit unit) -> nearest(unit, chain))
                        .thenComparing(Unit::code))
                .map(unit -> new UnitCode(unit.code()));
    }

    private static int nearest(Unit unit, List<String> chain) {
        return unit.serves().stream()
                .mapToInt(chain::indexOf)
                .filter(place -> place >= 0)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    // The command centre for a case without an area.
    private Optional<UnitCode> anyCommandCentre(Instant at) {
        return centres(DISTRICT, at).map(Unit::code).sorted().findFirst().map(UnitCode::new);
    }

    private Stream<Unit> centres(String tier, Instant at) {
        return units.values().stream()
                .filter(unit -> unit.isCentre() && unit.tier().equals(tier) && isValid(unit, at));
    }

    /** Whether the unit is a centre that exists at the instant. */
    public boolean isCentre(UnitCode unit, Instant at) {
        Unit known = units.get(unit.value());
        return known != null && known.isCentre() && isValid(known, at);
    }

    /** How many centres of this revision have begun or ended up to the instant. */
    public int centreChanges(Instant at) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        int changes = 0;
        for (Condition.Days days : centreDays) {
            changes += today.isBefore(days.from()) ? 0 : 1;
            changes += today.isAfter(days.until()) ? 1 : 0;
        }
        return changes;
    }

    /** Whether the unit is in this revision. */
    public boolean knows(UnitCode unit) {
        return units.containsKey(unit.value());
    }

    /** Whether the area is in this revision. */
    public boolean hasArea(AreaCode area) {
        return areaKinds.containsKey(area.value());
    }

    /** Whether the unit exists at the instant; an unknown unit doesn't (ORG-3e). */
    public boolean isValid(UnitCode unit, Instant at) {
        Unit known = units.get(unit.value());
        return known != null && isValid(known, at);
    }

    private boolean isValid(Unit unit, Instant at) {
        return unit.days().holds(LocalDateTime.ofInstant(at, zone), Map.of());
    }

    /** The category and all categories above it, leaf first. */
    public List<String> chainOf(@Nullable CategoryCode category) {
        return Optional.ofNullable(category)
                .map(code -> categories.chainOf(code.value()))
                .orElse(List.of());
    }

    /** The area and all areas above it, leaf first. */
    public List<String> areasOf(@Nullable AreaCode area) {
        return Optional.ofNullable(area)
                .map(code -> areas.chainOf(code.value()))
                .orElse(List.of());
    }

    /** The street and community of an area. */
    public Place placeOf(@Nullable AreaCode area) {
        String street = "";
        String community = "";
        for (String code : areasOf(area)) {
            String kind = areaKinds.getOrDefault(code, "");
            street = STREETS.contains(kind) ? code : street;
            community = COMMUNITIES.contains(kind) ? code : community;
        }
        return new Place(street, community);
    }
}
