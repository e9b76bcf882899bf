package org.fenbo.dispatch.routing.store;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.dispatch.casefile.Demands;
import tools.jackson.databind.JsonNode;

/** Collects what routing needs of the categories of a revision, and of the rules for their grades (REG-11). */
final class CategoryEntries {
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> tiers = new HashMap<>();
    private final Map<String, Demands> demands = new HashMap<>();
    private final Map<String, String> urgencies = new HashMap<>();
    private final Map<String, String> grades = new HashMap<>();
    private final Map<String, String> gradeTiers = new HashMap<>();
    private final Map<String, List<Role>> gradeClosers = new HashMap<>();

    void add(String code, JsonNode entry) {
        optional(entry, "parent").ifPresent(parent -> parents.put(code, parent));
        optional(entry, "tier").ifPresent(tier -> tiers.put(code, tier));
        optional(entry, "urgency").ifPresent(urgency -> urgencies.put(code, urgency));
        optional(entry, "grade").ifPresent(grade -> grades.put(code, grade));
        Demands demanded = new Demands(
                        evidence(entry),
                        optional(entry, "closing"),
                        roles(entry, "verifiers"),
                        entry.path("centreVerifies").asBoolean(true))
                .closedBy(List.of(), entry.path("closedByRule").asBoolean(false));
        demands.put(code, demanded);
    }

    /** Adds the rules for grades; other policies have none. */
    void policy(JsonNode entry) {
        entry.path("grades").valueStream().forEach(rule -> {
            String grade = rule.required("grade").asString();
            optional(rule, "tier").ifPresent(tier -> gradeTiers.put(grade, tier));
            gradeClosers.put(grade, roles(rule, "closers"));
        });
    }

    Map<String, String> parents() {
        return parents;
    }

    /** The urgency of each category (REG-11d). */
    Map<String, String> urgencies() {
        return urgencies;
    }

    /** The tier of each category: its own, otherwise that of its grade (REG-11e). */
    Map<String, String> tiers() {
        Map<String, String> all = new HashMap<>(tiers);
        grades.forEach((category, grade) ->
                Optional.ofNullable(gradeTiers.get(grade)).ifPresent(tier -> all.putIfAbsent(category, tier)));
        return all;
    }

    /** What each category demands, by its code. */
    Map<String, Demands> demands() {
        Map<String, Demands> all = new HashMap<>(demands);
        grades.forEach((category, grade) -> {
            List<Role> closers = gradeClosers.getOrDefault(grade, List.of());
            if (!closers.isEmpty()) {
                all.computeIfPresent(category, (code, own) -> own.closedBy(closers, own.closedByRule()));
            }
        });
        return all;
    }

    private static Map<Demands.Step, List<String>> evidence(JsonNode entry) {
        Map<Demands.Step, List<String>> evidence = new EnumMap<>(Demands.Step.class);
        for (Demands.Step step : Demands.Step.values()) {
            List<String> kinds = texts(entry.path("evidence"), step.name());
            if (!kinds.isEmpty()) {
                evidence.put(step, kinds);
            }
        }
        return evidence;
    }

    private static List<Role> roles(JsonNode entry, String field) {
        return texts(entry, field).stream()
                .flatMap(role -> Role.of(role).stream())
                .toList();
    }

    private static List<String> texts(JsonNode entry, String field) {
        return entry.path(field).valueStream().map(JsonNode::asString).toList();
    }

    private static Optional<String> optional(JsonNode entry, String field) {
        return entry.optional(field).filter(value -> !value.isNull()).map(JsonNode::asString);
    }
}
