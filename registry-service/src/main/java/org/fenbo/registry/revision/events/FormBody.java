package org.fenbo.registry.revision.events;

import org.fenbo.registry.form.Form;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of a form. The form's schema is nested JSON; it is not a text that contains JSON. */
record FormBody(String code, String title, int version, JsonNode schema) implements EntryBody<Form> {

    static FormBody of(Form form) {
        return new FormBody(
                form.code(), form.title(), form.version(), JsonMapper.shared().readTree(form.schema()));
    }

    @Override
    public Form content() {
        return new Form(code, title, version, schema.toString());
    }
}
