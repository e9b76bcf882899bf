package org.fenbo.bench.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.fenbo.local.servers.PostgresServer;

/**
 * What PostgreSQL has done so far. The counts of commits, rows and page images are up to a second old, because sessions
 * report them late. The position in the write-ahead log is exact.
 *
 * @param figures the counts, by name with unit
 */
record DatabaseCounts(Map<String, Double> figures) {
    private static final String QUESTION = """
            select d.xact_commit as "commits", d.tup_inserted + d.tup_updated + d.tup_deleted as "rows written",
                   pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') / 1024 as "WAL kB", w.wal_fpi as "WAL page images"
              from pg_stat_database d, pg_stat_wal w where d.datname = 'fenbo'
            """;

    static DatabaseCounts of(BenchPlatform platform) {
        try (Connection connection =
                        new PostgresServer(platform.settings()).asOwner("fenbo").open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUESTION)) {
            row.next();
            Map<String, Double> figures = new TreeMap<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                figures.put(row.getMetaData().getColumnLabel(column), row.getDouble(column));
            }
            return new DatabaseCounts(figures);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL doesn't report what it has done", e);
        }
    }

    /** What PostgreSQL has done per case since an earlier count. */
    Map<String, Double> perCase(DatabaseCounts earlier, int cases) {
        Map<String, Double> each = new TreeMap<>();
        figures.forEach((name, count) -> each.put(name, (count - earlier.figures.getOrDefault(name, 0.0)) / cases));
        return each;
    }
}
