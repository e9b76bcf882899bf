package org.fenbo.registry.district;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts how two drafted revisions answer the cases of September. The database counts the stored rows with SQL, without
 * the code of the service.
 */
record Recount(JdbcClient jdbc, int before, int after) {
    private static final String ANSWERS = """
            with duty as (select revision, body::jsonb as body from revision_entry where kind = 'duty'),
            said as (
                select revision, body ->> 'category' as category, body ->> 'area' as area,
                    case body ->> 'answer' when 'DUTY' then body ->> 'lead' else 'BY_DECISION' end as unit
                from duty),
            answer as (
                select c.number,
                    coalesce(
                        (select unit from said where revision = :before and category = c.category and area = c.area),
                        (select unit from said where revision = :before and category = c.category and area is null),
                        'NOBODY') as was,
                    coalesce(
                        (select unit from said where revision = :after and category = c.category and area = c.area),
                        (select unit from said where revision = :after and category = c.category and area is null),
                        'NOBODY') as is_now
                from heard_case c
                where filed_at >= '2018-09-01T00:00:00+08:00' and filed_at < '2018-10-01T00:00:00+08:00')
            """;

    int elsewhere() {
        return query("select count(*) from answer where was <> is_now");
    }

    private int query(String select) {
        return jdbc.sql(ANSWERS + select)
                .param("before", before)
                .param("after", after)
                .query(Integer.class)
                .single();
    }

    /** The number of cases with each answer: by duty, by decision, and nobody. */
    JsonNode tally(String when) {
        String column = when.equals("was") ? "was" : "is_now";
        return JsonMapper.shared()
                .valueToTree(new TreeMap<>(Map.of(
                        "byDuty",
                        query("select count(*) from answer where " + column + " not in ('BY_DECISION', 'NOBODY')"),
                        "byDecision",
                        query("select count(*) from answer where " + column + " = 'BY_DECISION'"),
                        "nobody",
                        query("select count(*) from answer where " + column + " = 'NOBODY'"))));
    }

    /** The number of cases that each unit gets by duty, before and after. */
    Map<String, JsonNode> loads() {
        Map<String, JsonNode> loads = new TreeMap<>();
        jdbc.sql(ANSWERS + """
                        select unit, (select count(*) from answer where was = unit) as before,
                            (select count(*) from answer where is_now = unit) as after
                        from (select was as unit from answer union select is_now from answer) units
                        where unit not in ('BY_DECISION', 'NOBODY')
                        """)
                .param("before", before)
                .param("after", after)
                .query((row, index) -> loads.put(
                        row.getString("unit"),
                        JsonMapper.shared()
                                .valueToTree(Map.of("before", row.getInt("before"), "after", row.getInt("after")))))
                .list();
        return loads;
    }
}
