package org.fenbo.registry.form.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.fenbo.registry.form.Form;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms that the service supplies (REG-12). A district can use them unchanged or change them. */
public final class SuppliedForms {

    private static final List<String> CODES = List.of(
            "basic-information",
            "dispute",
            "hazard",
            "population-service",
            "rectification-standard",
            "resident-appeal",
            "safety-patrol",
            "station-services");

    private SuppliedForms() {}

    /** All supplied forms, each with version 1. */
    public static List<Form> all() {
        return CODES.stream().map(SuppliedForms::read).toList();
    }

    private static Form read(String code) {
        try (InputStream file = SuppliedForms.class.getResourceAsStream("/forms/" + code + ".json")) {
            if (file == null) {
                throw new IllegalStateException("the form " + code + " is missing from the service");
            }
            JsonNode schema = JsonMapper.shared().readTree(file);
            return new Form(code, schema.required("title").asString(), 1, schema.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
