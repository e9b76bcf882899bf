package org.fenbo.registry.form.store;

import java.util.List;
import org.fenbo.registry.form.Form;
import org.fenbo.registry.form.UsedForms;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The versions of forms, read from the published revisions. */
public final class StoredUsedForms implements UsedForms {
    private static final String USED = """
            select distinct e.code, (e.body::jsonb ->> 'version')::integer as version, e.body
            from publication p join revision_entry e on e.revision = p.revision and e.kind = 'form'
            where p.cancelled_at is null
            """;
    private static final String ORDER = " order by e.code, version";

    private final JdbcClient jdbc;

    public StoredUsedForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Form> all() {
        return jdbc.sql(USED + ORDER)
                .query((row, index) -> form(row.getString("body")))
                .list();
    }

    @Override
    public List<Form> versions(String code) {
        return jdbc.sql(USED + "and e.code = :code" + ORDER)
                .param("code", code)
                .query((row, index) -> form(row.getString("body")))
                .list();
    }

    private static Form form(String body) {
        JsonNode form = JsonMapper.shared().readTree(body);
        return new Form(
                form.required("code").asString(),
                form.required("title").asString(),
                form.required("version").asInt(),
                form.required("schema").toString());
    }
}
