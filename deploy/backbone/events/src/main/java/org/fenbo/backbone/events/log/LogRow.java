package org.fenbo.backbone.events.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored row of the log, without its position and its hash. The hash covers all these fields.
 *
 * @param actor the stored JSON text, because a later release may have added fields that this release doesn't know
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are passed on, never compared.
record LogRow(
        String subject,
        long version,
        long sequence,
        UUID id,
        String topic,
        String type,
        Instant happened,
        Instant recorded,
        String actor,
        @Nullable String cause,
        @Nullable String traceparent,
        byte[] body) {

    static LogRow of(ResultSet row) throws SQLException {
        return new LogRow(
                row.getString("subject"),
                row.getLong("version"),
                row.getLong("sequence"),
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getString("type"),
                row.getObject("happened", OffsetDateTime.class).toInstant(),
                row.getObject("recorded", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("cause"),
                row.getString("traceparent"),
                row.getBytes("body"));
    }

    boolean isInternal() {
        return topic.equals(EventLog.INTERNAL);
    }
}
