package org.fenbo.backbone.events.inbox;

import java.sql.SQLException;
import java.time.Instant;

/**
 * A batch that a reader gets again and again.
 *
 * @param since when the first attempt failed
 * @param cause the class and the SQLSTATE of the latest exception, without the message, because the message may quote a
 *     row
 */
public record Retrying(Instant since, String cause) {

    Retrying(Instant since, Throwable thrown) {
        this(since, name(thrown));
    }

    private static String name(Throwable thrown) {
        String state = "";
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one instanceof SQLException sql && sql.getSQLState() != null) {
                state = " (SQLSTATE " + sql.getSQLState() + ")";
            }
        }
        return thrown.getClass().getSimpleName() + state;
    }
}
