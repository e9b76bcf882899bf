package org.fenbo.dispatch.routing.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.Answer;
import org.fenbo.dispatch.routing.Condition;
import org.fenbo.dispatch.routing.RoutingTable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Puts the content of a revision together from its entries as the registry wrote them. */
public final class RegistryEntries {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String NO_YEAR = "--";
    private final List<RoutingTable.DutyEntry> lines = new ArrayList<>();
    private final List<RoutingTable.Power> powers = new ArrayList<>();
    private final List<RoutingTable.Area> areas = new ArrayList<>();
    private final Map<String, @Nullable String> categories = new HashMap<>();
    private final Map<String, String> centreTiers = new HashMap<>();
    private final List<RoutingTable.Unit> units = new ArrayList<>();
    private ZoneId zone = CHINA;
    private boolean officeTakesFirstContact;

    /** Takes an entry in; those that routing has no use for pass by. */
    public void add(String kind, String code, JsonNode entry) {
        switch (kind) {
            case "duty" -> lines.add(line(code, entry));
            case "power" -> power(entry);
            case "area" -> areas.add(new RoutingTable.Area(code, text(entry, "kind"), optional(entry, "parent")));
            case "category" -> category(code, entry);
            case "unit" -> units.add(unit(code, entry));
            case "policy" -> officeTakesFirstContact |= "AREA_OFFICE".equals(optional(entry, "fallback"));
            case "calendar" -> zone = ZoneId.of(text(entry, "zone"));
            default -> {}
        }
    }

    /** What was taken in. */
    public RoutingTable.Content content() {
        return new RoutingTable.Content(
                lines,
                powers,
                areas,
                categories,
                centreTiers,
                units,
                new RoutingTable.Settings(zone, officeTakesFirstContact));
    }

    private void category(String code, JsonNode entry) {
        categories.put(code, optional(entry, "parent"));
        String tier = optional(entry, "tier");
        if (tier != null) {
            centreTiers.put(code, tier);
        }
    }

    // A community's station is its centre: it dispatches inside the community.
    private static RoutingTable.Unit unit(String code, JsonNode entry) {
        String kind = optional(entry, "kind");
        return new RoutingTable.Unit(
                code,
                Objects.requireNonNullElse(optional(entry, "tier"), ""),
                "CENTRE".equals(kind) || "COMMUNITY".equals(kind),
                entry.path("serves").valueStream().map(JsonNode::asString).toList());
    }

    private static RoutingTable.DutyEntry line(String code, JsonNode entry) {
        return new RoutingTable.DutyEntry(
                code,
                text(entry, "category"),
                optional(entry, "area"),
                text(entry, "answer").equals("DUTY") ? toLead(entry) : byDecision(entry),
                entry.path("conditions")
                        .valueStream()
                        .map(RegistryEntries::condition)
                        .toList(),
                days(entry));
    }

    private static RoutingTable.Assignment toLead(JsonNode entry) {
        return new RoutingTable.Assignment.ToLead(
                text(entry, "lead"),
                entry.path("cooperators")
                        .valueStream()
                        .map(JsonNode::asString)
                        .map(unit -> new Answer.Cooperator(
                                new UnitCode(unit),
                                entry.path("owed").path(unit).asString("")))
                        .toList());
    }

    private static RoutingTable.Assignment byDecision(JsonNode entry) {
        return new RoutingTable.Assignment.ByDecision(entry.path("candidates")
                .valueStream()
                .map(one -> RankedUnit.ofRegistry(
                        new UnitCode(text(one, "unit")),
                        one.path("share").asDouble(),
                        one.path("support").asLong()))
                .toList());
    }

    private void power(JsonNode entry) {
        String team = optional(entry, "team");
        if (team != null) {
            powers.add(new RoutingTable.Power(text(entry, "duty"), text(entry, "area"), team, days(entry)));
        }
    }

    private static Condition.Days days(JsonNode entry) {
        return new Condition.Days(day(optional(entry, "from")), day(optional(entry, "until")));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static Condition condition(JsonNode body) {
        String fact = text(body, "fact");
        String from = optional(body, "from");
        String until = optional(body, "until");
        if (body.has("oneOf")) {
            return new Condition.OneOf(
                    fact,
                    body.path("oneOf").valueStream().map(JsonNode::asString).collect(Collectors.toUnmodifiableSet()));
        }
        if (body.has("atLeast") || body.has("below")) {
            return new Condition.Range(fact, number(body, "atLeast"), number(body, "below"));
        }
        if (from == null || until == null) {
            return new Condition.NotUnderstood();
        }
        return switch (fact) {
            case "time" -> new Condition.Hours(LocalTime.parse(from), LocalTime.parse(until));
            case "day" -> new Condition.Season(MonthDay.parse(NO_YEAR + from), MonthDay.parse(NO_YEAR + until));
            default -> new Condition.NotUnderstood();
        };
    }

    private static @Nullable BigDecimal number(JsonNode body, String field) {
        return body.has(field) ? body.required(field).decimalValue() : null;
    }

    private static String text(JsonNode entry, String field) {
        return entry.required(field).asString();
    }

    private static @Nullable String optional(JsonNode entry, String field) {
        JsonNode value = entry.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }
}
