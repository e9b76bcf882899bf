package org.fenbo.rehearsal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.fenbo.backbone.events.revision.Row;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The entries of a random revision, in the JSON that the registry sends: trees of areas and categories, duties with
 * conditions and days, and claimed powers. No two duties have the same rank, because a publication refuses such duties.
 */
final class RandomEntries {
    static final int AREAS = 40;
    static final int CATEGORIES = 30;
    private static final int DUTIES = 120;
    private static final List<String> CHANNELS = List.of("HOTLINE", "CITIZEN", "SENSOR", "MEDIA");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Random random;
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> ranks = new HashSet<>();

    RandomEntries(Random random) {
        this.random = random;
    }

    List<Row> rows() {
        for (int index = 0; index < AREAS; index++) {
            ObjectNode area = named("R" + index).put("kind", index == 0 ? "DISTRICT" : "GRID");
            add("area", "R" + index, index == 0 ? area : area.put("parent", "R" + random.nextInt(index)));
        }
        for (int index = 0; index < CATEGORIES; index++) {
            ObjectNode category = named("C" + index).put("urgency", "NORMAL");
            boolean root = index == 0 || random.nextInt(6) == 0;
            add("category", "C" + index, root ? category : category.put("parent", "C" + random.nextInt(index)));
        }
        for (int index = 0; index < DUTIES; index++) {
            duty(index);
        }
        return rows;
    }

    private static ObjectNode named(String code) {
        return JSON.createObjectNode().put("code", code).put("name", code);
    }

    private void add(String kind, String code, ObjectNode entry) {
        rows.add(new Row(kind, code, entry.toString()));
    }

    private void duty(int index) {
        String code = "D" + index;
        String category = "C" + random.nextInt(CATEGORIES);
        String area = random.nextInt(4) == 0 ? "" : "R" + random.nextInt(AREAS);
        ArrayNode conditions = conditions();
        if (!ranks.add(category + " " + area + " " + conditions.size())) {
            return;
        }
        ObjectNode duty = JSON.createObjectNode()
                .put("code", code)
                .put("title", code)
                .put("kind", "CORE")
                .put("category", category)
                .put("drafted", false);
        duty.set("conditions", conditions);
        days(duty);
        if (!area.isEmpty()) {
            duty.put("area", area);
        }
        boolean decided = random.nextInt(5) == 0;
        duty.put("answer", decided ? "BY_DECISION" : "DUTY");
        ArrayNode cooperators = duty.putArray("cooperators");
        ArrayNode candidates = duty.putArray("candidates");
        if (decided) {
            candidates.add(candidate("U1", 0.6)).add(candidate("U2", 0.3));
        } else {
            duty.put("lead", "U" + random.nextInt(9));
            cooperators.add("H1").add("T" + index);
            power(index, code);
        }
        add("duty", code, duty);
    }

    private static ObjectNode candidate(String unit, double share) {
        return JSON.createObjectNode().put("unit", unit).put("share", share).put("support", 5);
    }

    private void power(int index, String duty) {
        if (random.nextInt(6) > 0) {
            ObjectNode power = JSON.createObjectNode()
                    .put("code", "P" + index)
                    .put("duty", duty)
                    .put("area", "R" + random.nextInt(AREAS / 4))
                    .put("team", "T" + index)
                    .put("basis", "依据");
            power.putArray("templates");
            days(power);
            add("power", "P" + index, power);
        }
    }

    private void days(ObjectNode entry) {
        int month = 1 + random.nextInt(12);
        switch (random.nextInt(6)) {
            case 0 -> entry.put("from", "2026-%02d-01".formatted(month));
            case 1 -> entry.put("until", "2026-%02d-15".formatted(month));
            default -> {}
        }
    }

    private ArrayNode conditions() {
        ArrayNode conditions = JSON.createArrayNode();
        if (random.nextInt(3) == 0) {
            conditions.addObject().put("fact", "channel").putArray("oneOf").add(CHANNELS.get(random.nextInt(3)));
        }
        if (random.nextInt(4) == 0) {
            int from = random.nextInt(10);
            conditions
                    .addObject()
                    .put("fact", "answer.size")
                    .put("atLeast", from)
                    .put("below", from + 5);
        }
        if (random.nextInt(4) == 0) {
            condition(
                    conditions,
                    "time",
                    "%02d:00".formatted(random.nextInt(24)),
                    "%02d:30".formatted(random.nextInt(24)));
        }
        if (random.nextInt(5) == 0) {
            condition(
                    conditions,
                    "day",
                    "%02d-01".formatted(1 + random.nextInt(12)),
                    "%02d-28".formatted(1 + random.nextInt(12)));
        }
        return conditions;
    }

    private static void condition(ArrayNode conditions, String fact, String from, String until) {
        conditions.addObject().put("fact", fact).put("from", from).put("until", until);
    }

    /** Random facts about a matter; a fact may be unknown or odd. */
    static Map<String, String> facts(Random random) {
        String channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
        String size = random.nextInt(8) == 0 ? "many" : String.valueOf(random.nextInt(16));
        return switch (random.nextInt(4)) {
            case 0 -> Map.of();
            case 1 -> Map.of("channel", channel);
            case 2 -> Map.of("answer.size", size);
            default -> Map.of("channel", channel, "answer.size", size);
        };
    }
}
