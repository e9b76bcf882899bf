package org.fenbo.rehearsal.guarantee;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fenbo.rehearsal.platform.Seen;
import tools.jackson.databind.JsonNode;

/** The calendars and limits of every revision, and which revision a case names, read from the topics. */
final class PublishedLimits {
    private final Map<Integer, SecondCalendar> calendars = new HashMap<>();
    private final Map<String, JsonNode> limits = new HashMap<>();
    private final Map<String, Matter> matters = new HashMap<>();

    /** What a case's limits depend on; revision 0 when it names none. */
    private record Matter(String category, String urgency, int revision) {}

    void seen(Seen event) {
        if (event.type().equals("registry.entry.published.v1")) {
            entry(event.fact());
        } else if (event.type().equals("intake.report.filed.v1")) {
            matters.put(
                    event.text("case"),
                    new Matter(
                            event.text("category"),
                            event.text("urgency"),
                            event.fact().path("revision").asInt(0)));
        }
    }

    private void entry(JsonNode published) {
        int revision = published.required("revision").asInt();
        String code = published.required("code").asString();
        JsonNode entry = published.required("entry");
        switch (published.required("kind").asString()) {
            case "calendar" -> calendars.put(revision, new SecondCalendar(entry));
            case "category" -> limits.put(revision + " category " + code, entry.path("limits"));
            case "policy" -> {
                if (code.equals("limits")) {
                    limits.put(revision + " URGENT", entry.path("urgent"));
                    limits.put(revision + " NORMAL", entry.path("normal"));
                }
            }
            default -> {}
        }
    }

    /** The revision that the clock's case names, if the clock was set by an older one. */
    Optional<Integer> olderThanNamed(Seen set) {
        return Optional.ofNullable(matters.get(set.subject()))
                .map(Matter::revision)
                .filter(named -> set.fact().path("revision").asInt() < named);
    }

    /** When the clock is due by the revision it was set with; empty when that has no such limit or is not known. */
    Optional<Instant> due(Seen set) {
        int revision = set.fact().path("revision").asInt();
        Matter matter = matters.get(set.subject());
        SecondCalendar calendar = calendars.get(revision);
        if (matter == null || calendar == null) {
            return Optional.empty();
        }
        String clock = set.text("clock");
        String stage = clock.contains("-") ? clock.substring(0, clock.indexOf('-')) : clock;
        return Optional.ofNullable(limits.get(revision + " category " + matter.category()))
                .map(own -> own.path(stage))
                .filter(JsonNode::isObject)
                .or(() -> Optional.ofNullable(limits.get(revision + " " + matter.urgency()))
                        .map(all -> all.path(stage)))
                .filter(JsonNode::isObject)
                .map(limit -> calendar.due(
                        Instant.parse(set.text("startedAt")),
                        limit.required("amount").asInt(),
                        limit.required("unit").asString()));
    }
}
