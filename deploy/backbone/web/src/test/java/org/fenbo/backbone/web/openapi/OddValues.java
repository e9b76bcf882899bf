package org.fenbo.backbone.web.openapi;

import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Values that a client sends by mistake or on purpose. */
final class OddValues {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\uD800",
            "x\uDC00y",
            "𠮷野家😀👩‍👩‍👧",
            "\u202Eabc\u2028\uFEFF",
            "e\u0301\u0301\u0301",
            "'; drop table x; --",
            "%00",
            "%",
            "../../etc/passwd",
            "${jndi:ldap://x}",
            "١٢٣",
            "９９",
            "\t\r\n\u0007",
            "null",
            "true",
            "[]",
            "{}",
            "NaN",
            "1e400",
            "-1",
            "0",
            "1",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "00000000000000000000000000000000001",
            "0.1",
            "999999-01-01",
            "999999-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59.999999999Z",
            "-999999999-01-01T00:00:00Z",
            "-4713-11-24T00:00:00Z",
            "0000-01-01",
            "0000-01-01T00:00:00Z",
            "0001-01-01T00:00:00+18:00",
            "9999-12-31T23:59:59.999999999-18:00",
            "294277-01-01T00:00:00Z",
            "9999-12-31",
            "2199-12-31T23:59:60Z",
            "2026-02-30",
            "2026-11-26",
            "2026-11-26T08:30:00",
            "2026-11-26T24:00:00+08:00",
            "2026-11-26T08:30:00.123456789+08:00",
            "C440399202611220000019",
            "C44039920261122000001",
            "x".repeat(64),
            "x".repeat(201),
            "字".repeat(1_001),
            "😀".repeat(500),
            "a,b;c|d/e\\f",
            "*",
            "admin");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "-1e400",
            "1e-400",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "123456789012345678901234567890123456789012345678901234567890",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[1, \"a\", {}]",
            "{\"a\": {\"b\": [1]}}",
            "{\"\": null}",
            "[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]");

    private final Random random;

    OddValues(Random random) {
        this.random = random;
    }

    String text() {
        return one(TEXTS);
    }

    <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** The text of a body after random changes of its parts. Some texts are also broken JSON. */
    String changed(JsonNode body, int changes) {
        JsonNode changed = body.deepCopy();
        for (int i = 0; i < changes; i++) {
            if (changed.isContainer()) {
                change(inside(changed));
            }
        }
        String text = changed.toString();
        return halves(chance(7) ? broken(text) : text);
    }

    /** Replaces half of a surrogate pair by its escape, because UTF-8 can't encode it. */
    private static String halves(String text) {
        return text.replace("\uD800", "\\ud800").replace("\uDC00", "\\udc00");
    }

    /** The value itself, or a random object or array inside it. */
    private JsonNode inside(JsonNode value) {
        List<JsonNode> containers =
                value.valueStream().filter(JsonNode::isContainer).toList();
        return containers.isEmpty() || chance(50) ? value : inside(one(containers));
    }

    private void change(JsonNode container) {
        switch (container) {
            case ObjectNode object -> change(object);
            case ArrayNode array -> change(array);
            default -> throw new IllegalArgumentException("nothing to change in " + container);
        }
    }

    private void change(ObjectNode object) {
        if (object.isEmpty() || chance(10)) {
            object.set(text(), value());
            return;
        }
        String name = one(List.copyOf(object.propertyNames()));
        if (chance(15)) {
            object.remove(name);
        } else {
            object.set(name, value());
        }
    }

    private void change(ArrayNode array) {
        int copies = one(List.of(1, 2, 21, 1_001));
        JsonNode element = array.isEmpty() || chance(50) ? value() : array.get(0);
        for (int i = 0; i < copies; i++) {
            array.add(element);
        }
    }

    private JsonNode value() {
        return chance(55) ? JsonMapper.shared().valueToTree(text()) : read(one(VALUES));
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }

    private String broken(String text) {
        return switch (random.nextInt(9)) {
            case 0 -> "";
            case 1 -> text.substring(0, text.length() / 2);
            case 2 -> "\uFEFF" + text;
            case 3 -> text + text;
            case 4 -> one(VALUES);
            case 5 -> text.replace("\":", "\\u0000\":");
            case 6 -> text.replaceFirst("\\{", "{\"x\":1,\"x\":2,");
            case 7 -> text.replace("\"", "'");
            default -> "[".repeat(2_000);
        };
    }
}
