package org.fenbo.dispatch.routing.store;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenbo.backbone.events.revision.CalendarEntries;
import org.fenbo.backbone.workingtime.WorkingCalendar;
import org.fenbo.dispatch.casefile.Demands;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.Separation;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.governor.GovernorNumbers;
import org.fenbo.dispatch.routing.Answer;
import org.fenbo.dispatch.routing.Components;
import org.fenbo.dispatch.routing.Condition;
import org.fenbo.dispatch.routing.Hierarchy;
import org.fenbo.dispatch.routing.ReturnWindow;
import org.fenbo.dispatch.routing.RoutingContent;
import org.fenbo.dispatch.routing.RoutingContent.Where;
import org.fenbo.dispatch.routing.SeparationRules;
import org.fenbo.dispatch.routing.SuspensionRules;
import tools.jackson.databind.JsonNode;

/** Builds the content of a revision from its entries in JSON. */
public final class RegistryEntries {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String NO_YEAR = "--";
    /** The kinds of units that can be dispatch centres. A unit of a community dispatches inside its community. */
    private static final Set<String> CENTRES = Set.of("CENTRE", "COMMUNITY");

    /** The tiers of departments. A stationed agency has the tier of its street, but it is an office of a department. */
    private static final Set<String> DEPARTMENTS = Set.of("CITY", "DISTRICT");

    private static final String COOPERATION = "COOPERATION";
    private static final String STATIONED = "STATIONED_AGENCY";

    /** How many granted returns a ruling needs if the district has no policy for it (CASE-5e). */
    private static final int USUAL_RETURNS = 2;

    /** Working hours of the window of return if the district has no policy for it (CASE-5a). */
    private static final int USUAL_RETURN_HOURS = 4;

    private final List<RoutingContent.DutyEntry> lines = new ArrayList<>();
    private final List<RoutingContent.WorkItem> items = new ArrayList<>();
    private final List<RoutingContent.Power> powers = new ArrayList<>();
    private final List<RoutingContent.Admission> admissions = new ArrayList<>();
    private final Map<String, String> areaParents = new HashMap<>();
    private final Map<String, String> areaKinds = new HashMap<>();
    private final CategoryEntries categories = new CategoryEntries();
    private final List<RoutingContent.Unit> units = new ArrayList<>();
    private final Set<String> ofStreets = new HashSet<>();
    private final Map<String, Components.Component> components = new HashMap<>();
    private final List<String> rota = new ArrayList<>();
    private final CalendarEntries calendars = new CalendarEntries();
    private boolean officeTakesFirstContact;
    private int returnsBeforeRuling = USUAL_RETURNS;
    private int returnHours = USUAL_RETURN_HOURS;
    private Duration takenFor = RoutingContent.Settings.USUALLY_TAKEN_FOR;
    private SuspensionRules suspensions = SuspensionRules.USUAL;
    private boolean reasonSuffices = true;
    private boolean superiorTakesComplaints = true;
    private RoutingContent.Naming naming = RoutingContent.Naming.USUAL;
    private int redosBeforeKey = RoutingContent.Settings.USUAL_REDOS;
    private final Map<SeparationRules.Reports, Separation> separations = new HashMap<>();
    private final Map<String, Map<String, Integer>> governor = new HashMap<>();

    /** Adds an entry. Entries of kinds that routing doesn't use are ignored. */
    public void add(String kind, String code, JsonNode entry) {
        switch (kind) {
            case "duty" -> categories(entry).forEach(category -> lines.add(line(code, category, entry)));
            case "work-item" -> items.add(item(code, entry));
            case "power" -> power(entry);
            case "admission" -> admissions.add(admission(entry));
            case "area" -> area(code, entry);
            case "category" -> categories.add(code, entry);
            case "unit" -> unit(code, entry);
            case "component" -> component(code, entry);
            case "policy" -> policy(code, entry);
            case CalendarEntries.KIND -> calendars.add(code, entry);
            default -> {}
        }
    }

    /** The content of all entries that were added. */
    public RoutingContent content() {
        return new RoutingContent(
                lines,
                items,
                powers,
                admissions,
                new Hierarchy(areaParents),
                areaKinds,
                new Hierarchy(categories.parents()),
                categories.tiers(),
                units,
                ofStreets,
                settings());
    }

    private RoutingContent.Settings settings() {
        // The label of a calendar names the revision only in explanations, and routing explains no deadline.
        Optional<WorkingCalendar> calendar = calendars.hasWorkingTime() ? calendars.calendar(0) : Optional.empty();
        return new RoutingContent.Settings(
                calendars.zone().orElse(CHINA),
                officeTakesFirstContact,
                returnsBeforeRuling,
                reasonSuffices,
                redosBeforeKey,
                new SeparationRules(separations),
                ReturnWindow.ofHours(returnHours, calendar),
                takenFor,
                new GovernorNumbers(governor),
                superiorTakesComplaints,
                naming,
                suspensions);
    }

    /** The components of all entries that were added. */
    public Components components() {
        return new Components(components, rota);
    }

    /** What each category demands, by its code. */
    public Map<String, Demands> demands() {
        return categories.demands();
    }

    /** The urgency of each category, by its code. */
    public Map<String, String> urgencies() {
        return categories.urgencies();
    }

    private void policy(String code, JsonNode entry) {
        if (GovernorNumbers.areIn(code)) {
            Map<String, Integer> numbers = new HashMap<>();
            entry.path("numbers").forEachEntry((name, number) -> numbers.put(name, number.asInt()));
            governor.put(GovernorNumbers.categoryOf(code), numbers);
        }
        officeTakesFirstContact |=
                optional(entry, "fallback").filter("AREA_OFFICE"::equals).isPresent();
        reasonSuffices &=
                optional(entry, "againstList").filter("REFUSED"::equals).isEmpty();
        superiorTakesComplaints &=
                optional(entry, "complaints").filter("COMMAND_CENTRE"::equals).isEmpty();
        categories.policy(entry);
        rota.addAll(texts(entry, "rota"));
        entry.path("handlingApart")
                .valueStream()
                .forEach(rule -> separations.put(
                        new SeparationRules.Reports(optional(rule, "category"), optional(rule, "channel")),
                        Separation.valueOf(text(rule, "separation"))));
        JsonNode numbers = entry.path("numbers");
        returnsBeforeRuling = numbers.path("RETURNS_BEFORE_RULING").asInt(returnsBeforeRuling);
        takenFor = Duration.ofMinutes(numbers.path("TAKEN_MINUTES").asLong(takenFor.toMinutes()));
        returnHours = numbers.path("RETURN_HOURS").asInt(returnHours);
        naming = new RoutingContent.Naming(
                numbers.path("AUTOMATIC_NAMING").asInt(naming.automatic() ? 1 : 0) == 1,
                numbers.path("ABSENT_DAYS").asInt(naming.absentDays()));
        redosBeforeKey = numbers.path("REDOS_BEFORE_KEY").asInt(redosBeforeKey);
        suspensions = new SuspensionRules(
                numbers.path("PAUSE_DAYS").asInt(suspensions.pauseDays()),
                numbers.path("REVIEW_DAYS").asInt(suspensions.reviewDays()),
                numbers.path("EXTENSIONS").asInt(suspensions.extensions()),
                numbers.path("EXTENSION_DAYS").asInt(suspensions.extensionDays()));
    }

    private void component(String code, JsonNode entry) {
        components.put(
                code,
                new Components.Component(
                        code,
                        text(entry, "name"),
                        optional(entry, "owner").orElse(""),
                        optional(entry, "maintainer").orElse("")));
    }

    private void area(String code, JsonNode entry) {
        areaKinds.put(code, text(entry, "kind"));
        optional(entry, "parent").ifPresent(parent -> areaParents.put(code, parent));
    }

    private void unit(String code, JsonNode entry) {
        String tier = optional(entry, "tier").orElse("");
        Optional<String> kind = optional(entry, "kind");
        units.add(new RoutingContent.Unit(
                code,
                tier,
                kind.filter(CENTRES::contains).isPresent(),
                entry.path("serves").valueStream().map(JsonNode::asString).toList(),
                days(entry),
                names(entry),
                optional(entry, "commander").or(() -> optional(entry, "parent")).orElse(null),
                optional(entry, "head").orElse(null)));
        if (!DEPARTMENTS.contains(tier) && kind.filter(STATIONED::equals).isEmpty()) {
            ofStreets.add(code);
        }
    }

    private static Set<String> names(JsonNode unit) {
        Set<String> names = new HashSet<>(texts(unit, "aliases"));
        optional(unit, "name").ifPresent(names::add);
        return names;
    }

    // The field "category" is the first of several categories; a plan or a service has none.
    private static List<String> categories(JsonNode entry) {
        List<String> several = texts(entry, "categories");
        return several.isEmpty() ? optional(entry, "category").stream().toList() : several;
    }

    private static List<String> texts(JsonNode entry, String field) {
        return entry.path(field).valueStream().map(JsonNode::asString).toList();
    }

    private static RoutingContent.WorkItem item(String code, JsonNode entry) {
        return new RoutingContent.WorkItem(
                code,
                text(entry, "duty"),
                text(entry, "title"),
                texts(entry, "bodies").getFirst(),
                texts(entry, "categories"),
                where(entry),
                conditions(entry));
    }

    private static Where where(JsonNode entry) {
        return optional(entry, "area").<Where>map(Where.In::new).orElse(Where.ANYWHERE);
    }

    private static List<Condition> conditions(JsonNode entry) {
        return entry.path("conditions")
                .valueStream()
                .map(RegistryEntries::condition)
                .toList();
    }

    private static RoutingContent.DutyEntry line(String code, String category, JsonNode entry) {
        return new RoutingContent.DutyEntry(
                code,
                category,
                where(entry),
                text(entry, "answer").equals("DUTY") ? toLead(entry) : byDecision(entry),
                conditions(entry),
                days(entry),
                terms(entry));
    }

    private static RoutingContent.Terms terms(JsonNode entry) {
        String list = optional(entry, "list").orElse("");
        boolean superiorLeads = list.equals(COOPERATION);
        boolean leadStays = superiorLeads
                || optional(entry, "kind").filter(COOPERATION::equals).isPresent();
        return new RoutingContent.Terms(list.equals("TAKEN_BACK"), leadStays, superiorLeads);
    }

    private static RoutingContent.Assignment toLead(JsonNode entry) {
        String lead = text(entry, "lead");
        return new RoutingContent.Assignment.ToLead(
                lead,
                entry.path("owed").path(lead).asString(""),
                entry.path("cooperators")
                        .valueStream()
                        .map(JsonNode::asString)
                        .map(unit -> new Answer.Cooperator(
                                new UnitCode(unit),
                                entry.path("owed").path(unit).asString("")))
                        .toList());
    }

    private static RoutingContent.Assignment byDecision(JsonNode entry) {
        return new RoutingContent.Assignment.ByDecision(entry.path("candidates")
                .valueStream()
                .map(one -> RankedUnit.ofRegistry(
                        new UnitCode(text(one, "unit")),
                        one.path("share").asDouble(),
                        one.path("support").asLong()))
                .toList());
    }

    private void power(JsonNode entry) {
        optional(entry, "team")
                .map(team -> new RoutingContent.Power(text(entry, "duty"), text(entry, "area"), team, days(entry)))
                .ifPresent(powers::add);
    }

    private static RoutingContent.Admission admission(JsonNode entry) {
        return new RoutingContent.Admission(text(entry, "category"), where(entry), text(entry, "unit"), days(entry));
    }

    private static Condition.Days days(JsonNode entry) {
        return new Condition.Days(
                optional(entry, "from").map(LocalDate::parse).orElse(LocalDate.MIN),
                optional(entry, "until").map(LocalDate::parse).orElse(LocalDate.MAX));
    }

    private static Condition condition(JsonNode body) {
        String fact = text(body, "fact");
        if (body.has("oneOf")) {
            return new Condition.OneOf(
                    fact,
                    body.path("oneOf").valueStream().map(JsonNode::asString).collect(Collectors.toUnmodifiableSet()));
        }
        List<Condition.End> ends = ends(body);
        return ends.isEmpty() ? times(fact, body) : new Condition.Range(fact, ends);
    }

    private static List<Condition.End> ends(JsonNode body) {
        List<Condition.End> ends = new ArrayList<>();
        body.optional("atLeast")
                .map(JsonNode::decimalValue)
                .map(Condition.End.AtLeast::new)
                .ifPresent(ends::add);
        body.optional("below")
                .map(JsonNode::decimalValue)
                .map(Condition.End.Below::new)
                .ifPresent(ends::add);
        return ends;
    }

    private static Condition times(String fact, JsonNode body) {
        return optional(body, "from")
                .flatMap(from -> optional(body, "until").map(until -> between(fact, from, until)))
                .orElseGet(Condition.NotUnderstood::new);
    }

    private static Condition between(String fact, String from, String until) {
        return switch (fact) {
            case "time" -> new Condition.Hours(LocalTime.parse(from), LocalTime.parse(until));
            case "day" -> new Condition.Season(MonthDay.parse(NO_YEAR + from), MonthDay.parse(NO_YEAR + until));
            default -> new Condition.NotUnderstood();
        };
    }

    private static String text(JsonNode entry, String field) {
        return entry.required(field).asString();
    }

    private static Optional<String> optional(JsonNode entry, String field) {
        return entry.optional(field).filter(value -> !value.isNull()).map(JsonNode::asString);
    }
}
