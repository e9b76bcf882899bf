package org.fenbo.registry.review.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fenbo.registry.review.Reviews;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reviews of catalogue entries in a table; changes are read from the published revisions. */
public final class StoredReviews implements Reviews {
    private static final String LAST = """
            select distinct on (category) category, officer, at, remark from category_review
            order by category, number desc
            """;
    private static final String CHANGED = """
            select code, max(effective_at) as changed
            from (select e.code, e.body, p.effective_at,
                         lag(e.body) over (partition by e.code order by p.effective_at) as before
                  from publication p join revision_entry e on e.revision = p.revision and e.kind = 'category'
                  where p.cancelled_at is null and p.effective_at <= :now) line
            where before is distinct from body
            group by code
            """;

    private final JdbcClient jdbc;

    public StoredReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Review review) {
        jdbc.sql("insert into category_review (category, officer, at, remark)"
                        + " values (:category, :officer, :at, :remark)")
                .param("category", review.category())
                .param("officer", review.by())
                .param("at", review.at().atOffset(ZoneOffset.UTC))
                .param("remark", review.remark())
                .update();
    }

    @Override
    public Map<String, Review> last() {
        return jdbc
                .sql(LAST)
                .query((row, index) -> new Review(
                        row.getString("category"), row.getString("officer"), at(row, "at"), row.getString("remark")))
                .list()
                .stream()
                .collect(Collectors.toMap(Review::category, Function.identity()));
    }

    @Override
    public Map<String, Instant> changed(Instant now) {
        Map<String, Instant> changed = new HashMap<>();
        jdbc.sql(CHANGED).param("now", now.atOffset(ZoneOffset.UTC)).query(row -> {
            changed.put(row.getString("code"), at(row, "changed"));
        });
        return changed;
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
