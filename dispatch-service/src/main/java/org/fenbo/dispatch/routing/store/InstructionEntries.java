package org.fenbo.dispatch.routing.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fenbo.dispatch.casefile.Guidance;
import org.fenbo.dispatch.routing.Condition;
import org.fenbo.dispatch.routing.Instructions;
import tools.jackson.databind.JsonNode;

/** Collects what a revision shows to those who handle orders (REG-14b, REG-19b). */
final class InstructionEntries {
    static final String STANDARD = "standard";
    private static final String POWER = "power";

    private final List<Instructions.Granted> powers = new ArrayList<>();
    private final List<Instructions.Ruled> standard = new ArrayList<>();

    /** Adds an entry. Entries of other kinds, and powers that nobody has claimed, are ignored. */
    void add(String kind, String code, JsonNode entry) {
        if (kind.equals(STANDARD)) {
            standard.add(new Instructions.Ruled(text(entry, "category"), days(entry), line(code, entry)));
        }
        if (kind.equals(POWER)) {
            optional(entry, "team")
                    .map(team -> new Instructions.Granted(
                            text(entry, "duty"), text(entry, "area"), team, days(entry), power(code, entry)))
                    .ifPresent(powers::add);
        }
    }

    Instructions instructions() {
        return new Instructions(powers, standard);
    }

    private static Guidance.Power power(String code, JsonNode entry) {
        return new Guidance.Power(
                code,
                optional(entry, "basis").orElse(""),
                texts(entry, "templates"),
                texts(entry, "cases"),
                optional(entry, "training"));
    }

    private static Guidance.Line line(String code, JsonNode entry) {
        JsonNode limit = entry.path("limit");
        return new Guidance.Line(
                code,
                text(entry, "title"),
                text(entry, "state"),
                texts(entry, "steps"),
                texts(entry, "evidence"),
                limit.path("amount").asInt(),
                limit.path("unit").asString(""));
    }

    private static Condition.Days days(JsonNode entry) {
        return new Condition.Days(
                optional(entry, "from").map(LocalDate::parse).orElse(LocalDate.MIN),
                optional(entry, "until").map(LocalDate::parse).orElse(LocalDate.MAX));
    }

    private static List<String> texts(JsonNode entry, String field) {
        return entry.path(field).valueStream().map(JsonNode::asString).toList();
    }

    private static String text(JsonNode entry, String field) {
        return entry.required(field).asString();
    }

    private static Optional<String> optional(JsonNode entry, String field) {
        return entry.optional(field).filter(value -> !value.isNull()).map(JsonNode::asString);
    }
}
