package org.fenbo.supervision.clock.store;

import java.util.HashMap;
import java.util.Map;
import org.fenbo.supervision.clock.ReaderPositions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the positions of the clocks' reader from the rows of its inbox. The inbox writes a position in the same
 * transaction as the effect of the event.
 */
public final class StoredPositions implements ReaderPositions {
    private final JdbcClient jdbc;

    public StoredPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Integer, Position> ofCases() {
        Map<Integer, Position> positions = new HashMap<>();
        jdbc.sql(
                        "select shard, next, term from inbox_position where reader = 'supervision.clock' and topic = 'dispatch.case'")
                .query(row -> {
                    positions.put(row.getInt(1), new Position(row.getLong(2), row.getLong(3)));
                });
        return positions;
    }
}
