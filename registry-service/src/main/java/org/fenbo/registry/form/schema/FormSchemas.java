package org.fenbo.registry.form.schema;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.form.Form;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks forms and answers (REG-12). A form is a JSON Schema 2020-12 that marks each property. */
public final class FormSchemas {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema OF_SCHEMAS =
            SCHEMAS.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
    private static final String MARK = "x-mark";
    private static final String ROUTING = "routing";
    private static final Set<String> MARKS = Set.of("personal", ROUTING, "plain");

    private FormSchemas() {}

    /** The fault of a text that should be a form, as a sentence without subject; empty if the text is a valid form. */
    public static Optional<Words> fault(String text) {
        JsonNode schema;
        try {
            schema = JsonMapper.shared().readTree(text);
        } catch (JacksonException _) {
            return Optional.of(new Words("不是 JSON", "is not JSON"));
        }
        if (!schema.path("type").asString("").equals("object")
                || !schema.path("properties").isObject()) {
            return Optional.of(new Words("没有描述带属性的 object", "does not describe an object with properties"));
        }
        return OF_SCHEMAS.validate(text, InputFormat.JSON).stream()
                .findFirst()
                .map(error -> new Words("不是 JSON Schema 2020-12：%s", "is no JSON Schema 2020-12: %s")
                        .with(List.of(String.valueOf(error.getMessage()))))
                .or(() -> unmarked(schema))
                .or(() -> notToBeUsed(text));
    }

    // This check finds references without a target and invalid patterns. The meta-schema doesn't find them.
    private static Optional<Words> notToBeUsed(String text) {
        try {
            SCHEMAS.getSchema(text).initializeValidators();
            return Optional.empty();
        } catch (SchemaException | IllegalArgumentException e) {
            return Optional.of(new Words("无法用于核对：%s", "can't be checked against: %s")
                    .with(List.of(String.valueOf(e.getMessage()))));
        }
    }

    private static Optional<Words> unmarked(JsonNode schema) {
        return schema.path("properties")
                .propertyStream()
                .filter(property ->
                        !MARKS.contains(property.getValue().path(MARK).asString("")))
                .findFirst()
                .map(property -> new Words(
                                "%s 未标记 personal、routing 或 plain", "doesn't mark %s as personal, routing or plain")
                        .with(List.of(property.getKey())));
    }

    /** A finding for each form that is not valid. */
    public static List<Finding> findings(Collection<Form> forms) {
        List<Finding> findings = new ArrayList<>();
        for (Form form : forms) {
            fault(form.schema())
                    .ifPresent(reason -> findings.add(new Finding(
                            new Finding.InEntry("form", form.code()),
                            "schema",
                            form.code(),
                            "NOT_A_FORM",
                            new Words("表单 %s：%s", "form %s %s").with(List.of(form.code(), reason)),
                            new Words("请更正其结构，并升一个版本", "correct its schema and give it the next version"))));
        }
        return findings;
    }

    /** A fault of the answers. */
    public record Wrong(String field, String reason) {}

    /** The faults of answers to a form; empty if the answers are valid. */
    public static List<Wrong> wrong(Form form, JsonNode answers) {
        return SCHEMAS.getSchema(form.schema()).validate(answers.toString(), InputFormat.JSON).stream()
                .map(error -> new Wrong(String.valueOf(error.getInstanceLocation()), error.getMessage()))
                .toList();
    }

    /** The answers that may decide who is responsible, as facts for a look-up: {@code answer.<field>}. */
    public static Map<String, String> facts(Form form, JsonNode answers) {
        Map<String, String> facts = new TreeMap<>();
        JsonMapper.shared()
                .readTree(form.schema())
                .path("properties")
                .propertyStream()
                .filter(property -> property.getValue().path(MARK).asString("").equals(ROUTING))
                .map(Map.Entry::getKey)
                .filter(name -> answers.path(name).isValueNode())
                .forEach(name -> facts.put("answer." + name, answers.path(name).asString()));
        return facts;
    }
}
