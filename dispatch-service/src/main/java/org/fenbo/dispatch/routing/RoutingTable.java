package org.fenbo.dispatch.routing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.workingtime.Limit;
import org.fenbo.backbone.workingtime.LimitUnit;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.Demands;
import org.fenbo.dispatch.casefile.Guidance;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.Separation;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.governor.GovernorRule;
import org.fenbo.dispatch.routing.Routing.Place;
import org.jspecify.annotations.Nullable;

/**
 * One revision of the registry, prepared for fast answers. Of the lines that apply, the line with the most specific
 * category decides. If several lines have this category, the line with the most specific area decides: grid, community,
 * street, district, anywhere. If several lines have this area, the line with the most conditions decides (REG-4). If a
 * team has claimed the power to do the duty, the team is responsible instead of the lead unit (REG-14).
 */
public final class RoutingTable {
    /** A town has the level of a street, and a village the level of a community (ORG-1). */
    private static final Set<String> STREETS = Set.of(Centres.STREET, "TOWN");

    private static final Set<String> COMMUNITIES = Set.of("COMMUNITY", "VILLAGE");
    private static final String GRID = "GRID";
    private static final Set<QueueGround> AT_THE_COMMAND_CENTRE =
            EnumSet.of(QueueGround.FIRST_CONTACT, QueueGround.DISPUTED, QueueGround.REFERRED);

    private final int revision;
    private final ZoneId zone;
    private final RoutingContent.Settings settings;
    private final DutyRule rule;
    private final Components components;
    private final GridStaff staff;
    private final Map<String, Demands> demands;
    private final Instructions instructions;
    private final Set<String> ofStreets;
    private final Hierarchy areas;
    private final Map<String, String> areaKinds;
    private final Hierarchy categories;
    private final Map<String, String> centreTiers;
    private final Map<String, String> urgencies;
    private final Map<String, RoutingContent.Unit> units = new HashMap<>();
    private final Centres centres;
    private final CommandLines commandLines;

    public RoutingTable(int revision, RoutingContent content) {
        this(revision, content, Components.NONE);
    }

    /** The table of a revision with components. */
    public RoutingTable(int revision, RoutingContent content, Components components) {
        this(revision, content, components, GridStaff.NONE);
    }

    /** The table of a revision with components, and with professional grids and their staff. */
    public RoutingTable(int revision, RoutingContent content, Components components, GridStaff staff) {
        this(revision, content, components, staff, Map.of());
    }

    /**
     * The table of a revision with categories.
     *
     * @param demands what each category of the revision demands of some steps
     */
    public RoutingTable(
            int revision,
            RoutingContent content,
            Components components,
            GridStaff staff,
            Map<String, Demands> demands) {
        this(revision, content, components, staff, demands, Instructions.NONE);
    }

    /** The table of a revision that shows something to those who handle orders. */
    public RoutingTable(
            int revision,
            RoutingContent content,
            Components components,
            GridStaff staff,
            Map<String, Demands> demands,
            Instructions instructions) {
        this(revision, content, components, staff, demands, Map.of(), instructions);
    }

    /**
     * The table of a revision whose categories have an urgency.
     *
     * @param urgencies the urgency of each category
     */
    public RoutingTable(
            int revision,
            RoutingContent content,
            Components components,
            GridStaff staff,
            Map<String, Demands> demands,
            Map<String, String> urgencies,
            Instructions instructions) {
        this.urgencies = Map.copyOf(urgencies);
        this.instructions = instructions;
        this.demands = Map.copyOf(demands);
        this.revision = revision;
        this.components = components;
        this.staff = staff;
        this.zone = content.settings().zone();
        this.settings = content.settings();
        this.rule = new DutyRule(revision, content);
        this.ofStreets = Set.copyOf(content.ofStreets());
        this.areas = content.areas();
        this.areaKinds = Map.copyOf(content.areaKinds());
        this.categories = content.categories();
        this.centreTiers = Map.copyOf(content.centreTiers());
        content.units().forEach(unit -> units.put(unit.code(), unit));
        this.centres = new Centres(content.units());
        this.commandLines = new CommandLines(content.units());
    }

    /** After how many granted returns of a case the arbiter rules (CASE-5e). */
    public int returnsBeforeRuling() {
        return settings.returnsBeforeRuling();
    }

    /** Whether the superior of a unit gets a complaint about the unit's own work (CASE-21e). */
    public boolean superiorTakesComplaints() {
        return settings.superiorTakesComplaints();
    }

    /** How far deadlines move in the district (CASE-18c,d, TIME-3f). */
    public SuspensionRules suspensions() {
        return settings.suspensions();
    }

    /** After how many redos a case is a key order (CASE-13e). */
    public int redosBeforeKey() {
        return settings.redosBeforeKey();
    }

    /** Whether the category is in this revision. */
    public boolean hasCategory(CategoryCode category) {
        return demands.containsKey(category.value());
    }

    /** The urgency of the category (REG-11d); empty if this revision doesn't have the category. */
    public Optional<String> urgencyOf(CategoryCode category) {
        return Optional.ofNullable(urgencies.get(category.value()));
    }

    /** What the category demands before a step is done (REG-11j,k). */
    public Demands demands(@Nullable CategoryCode category) {
        return category == null ? Demands.NONE : demands.getOrDefault(category.value(), Demands.NONE);
    }

    /** The lines of the rectification standard for the category (REG-19b). */
    public List<Guidance.Line> standard(@Nullable CategoryCode category, Instant at) {
        return instructions.standard(chainOf(category), dayOf(at));
    }

    /** The power by which the team does the duty in the area (REG-14b); empty if it does the duty by no power. */
    public Optional<Guidance.Power> power(String duty, UnitCode team, @Nullable AreaCode area, Instant at) {
        return instructions.power(duty, team, areasOf(area), dayOf(at));
    }

    /** For how long a person has a task that the person takes from a queue (CASE-2k). */
    public Duration takenFor() {
        return settings.takenFor();
    }

    /** The numbers by which the governor of automatic dispatch acts on the category (CASE-22a). */
    public GovernorRule governorRule(CategoryCode category) {
        return settings.governor().rule(chainOf(category));
    }

    /** Until when an order can be returned that is dispatched at this instant; empty if that has no end (CASE-5a). */
    public Optional<Instant> returnableUntil(Instant dispatched) {
        return settings.returnWindow().endFrom(dispatched);
    }

    /** How persons are named for orders (ORG-9d,f). */
    public RoutingContent.Naming naming() {
        return settings.naming();
    }

    /** The end of some working days that begin at the instant; empty if the district has no working time. */
    public Optional<Instant> workingDaysAfter(Instant from, int days) {
        return settings.returnWindow()
                .calendar()
                .map(calendar -> new Limit(days, LimitUnit.WORKING_DAYS).dueFrom(from, calendar));
    }

    /** The officer who leads the unit; empty if this revision names nobody. */
    public Optional<String> headOf(UnitCode unit) {
        return Optional.ofNullable(units.get(unit.value())).flatMap(known -> Optional.ofNullable(known.head()));
    }

    /** The time that clocks in the district show. */
    public LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }

    /** The unit that exists at the instant and has this name or alias; empty if no unit or several units have it. */
    public Optional<UnitCode> named(String name, Instant at) {
        LocalDate day = dayOf(at);
        List<RoutingContent.Unit> found = units.values().stream()
                .filter(unit -> unit.names().contains(name) && unit.isValid(day))
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(new UnitCode(found.getFirst().code())) : Optional.empty();
    }

    /** The number of the revision; 0 if no revision is in force. */
    public int revision() {
        return revision;
    }

    public GridStaff staff() {
        return staff;
    }

    /**
     * Who is responsible for the category in the area. A condition on an unknown fact is not met. Without an area, only
     * lines without an area apply. In an area that the revision doesn't have, nobody is responsible. If the matter is
     * about a component, the component is asked before category and area (REG-16).
     */
    public Answer answerFor(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        return components
                .answerFor(facts.component(), revision, streetsExcluded(category, area, facts))
                .orElseGet(() -> byDuty(category, area, facts));
    }

    /** The conditions on facts of the lines for the category in the area (REG-4g). */
    public List<Condition> conditionsOnFacts(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        return area == null || hasArea(area)
                ? rule.conditionsOnFacts(chainOf(category), areasOf(area), facts.in(zone), facts.values())
                : List.of();
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
     * The centre whose dispatchers decide (CASE-2). The command centre gets a case that no duty covers (CASE-4), a case
     * that waits for a ruling (CASE-5e), and a case that was referred (CASE-2i).
     * If the category names a tier, the case belongs to the centre of this tier. If the category names no tier, or if
     * this tier has no centre, the case belongs to the centre of the street. If the street has no centre, the case
     * belongs to the command centre.
     */
    public Optional<UnitCode> centreFor(
            @Nullable CategoryCode category, @Nullable AreaCode area, QueueGround ground, Instant at) {
        String tier = AT_THE_COMMAND_CENTRE.contains(ground)
                ? Centres.DISTRICT
                : chainOf(category).stream()
                        .map(centreTiers::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(Centres.STREET);
        return centres.first(tier, areasOf(area), dayOf(at));
    }

    /**
     * Which units may answer for the matter: each unit that exists (ORG-3e), but no unit of a street, town or community if
     * a department took the matter back, or may have taken it back (REG-17d).
     */
    public Predicate<UnitCode> mayAnswer(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        return streetsExcluded(category, area, facts).and(unit -> isValid(unit, facts.at()));
    }

    private Predicate<UnitCode> streetsExcluded(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        return takeBack(category, area, facts).isPossible() ? unit -> !isOfStreet(unit) : any -> true;
    }

    /** Whether a department took the matter back, or may have taken it back (REG-17d). */
    public TakeBack takeBack(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        List<String> places = area == null || !hasArea(area) ? List.of() : areasOf(area);
        return rule.takeBack(chainOf(category), places, facts.in(zone), facts.values());
    }

    /** The units that the list names as helpers, even if a department may have taken the matter back (REG-2c). */
    public Set<UnitCode> helpers(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        return area == null || hasArea(area)
                ? rule.helpers(chainOf(category), areasOf(area), facts.in(zone), facts.values())
                : Set.of();
    }

    /** Whether the unit is a unit of a street, town or community. */
    public boolean isOfStreet(UnitCode unit) {
        return ofStreets.contains(unit.value());
    }

    /** Whether a stated reason allows an order against the list (CASE-21a). */
    public boolean reasonSuffices() {
        return settings.reasonSuffices();
    }

    /** How far collecting and handling of a report are apart (CASE-6a). */
    public Separation separation(@Nullable CategoryCode category, String channel) {
        return settings.separations().of(chainOf(category), channel);
    }

    /**
     * The unit that automatically gets a case that no duty covers: the centre of the street. The result is empty if the
     * district leaves these cases to a person, or if no centre of a street serves the area.
     */
    public Optional<UnitCode> fallbackFor(@Nullable AreaCode area, Instant at) {
        return settings.officeTakesFirstContact()
                ? centres.serving(Centres.STREET, areasOf(area), dayOf(at))
                : Optional.empty();
    }

    /** Whether the unit is a centre that exists at the instant. */
    public boolean isCentre(UnitCode unit, Instant at) {
        return centres.has(unit, dayOf(at));
    }

    /** How many centres of this revision have begun or ended up to the instant. */
    public int centreChanges(Instant at) {
        return centres.changes(dayOf(at));
    }

    /** Whether the unit is in this revision. */
    public boolean knows(UnitCode unit) {
        return units.containsKey(unit.value());
    }

    /** The unit that commands the unit; empty if this revision names none. */
    public Optional<UnitCode> superiorOf(UnitCode unit) {
        return Optional.ofNullable(units.get(unit.value()))
                .flatMap(known -> Optional.ofNullable(known.superior()))
                .map(UnitCode::new);
    }

    /** The units below a unit that exist at the instant (CASE-12i). */
    public Set<UnitCode> unitsBelow(UnitCode unit, Instant at) {
        return commandLines.below(unit.value()).stream()
                .map(UnitCode::new)
                .filter(below -> isValid(below, at))
                .collect(Collectors.toSet());
    }

    /** Whether the area is in this revision. */
    public boolean hasArea(AreaCode area) {
        return areaKinds.containsKey(area.value());
    }

    /** The grid in which the area is; the area itself if it is a grid. */
    public Optional<AreaCode> gridOf(@Nullable AreaCode area) {
        return areasOf(area).stream()
                .filter(code -> GRID.equals(areaKinds.get(code)))
                .findFirst()
                .map(AreaCode::new);
    }

    /** Whether the unit exists at the instant; an unknown unit doesn't (ORG-3e). */
    public boolean isValid(UnitCode unit, Instant at) {
        RoutingContent.Unit known = units.get(unit.value());
        return known != null && known.isValid(dayOf(at));
    }

    private LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
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

    /** Whether the list names a collector of one of the areas, other than the excepted persons. */
    public boolean hasCollector(Set<String> areas, Set<String> except, Instant at) {
        return staff.persons().isHeld(Role.COLLECTOR.code(), areas, except, dayOf(at));
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
