package org.fenbo.backbone.web.operations;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fenbo.backbone.events.inbox.Traces;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.events.log.Fact;
import org.fenbo.backbone.events.log.TimeOrderedIds;
import org.fenbo.backbone.events.wiring.EventSettings;
import org.fenbo.backbone.kernel.Microseconds;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.backbone.web.problem.WebCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records what operators did by hand, with person and reason, in the service's log. The records are part of the log's
 * chain like all other records, and are not published (R6). A record is written before its operation, so that no
 * operation is without a record.
 */
@Component
class OperationLog {
    private final EventLog log;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final String type;
    private final InstantSource wall = Microseconds.WALL;

    OperationLog(
            EventLog log, TransactionTemplate transaction, JdbcClient jdbc, JsonMapper json, EventSettings settings) {
        this.log = log;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.json = json;
        this.type = settings.service() + ".operation.ordered.v1";
    }

    /** An operation that an operator ordered. */
    record Ordered(OffsetDateTime at, Object by, Object what) {}

    /** @param reason why, in the operator's words; required */
    record Reason(@Nullable String reason) {}

    private record What(String operation, Map<String, ?> target, String reason) {}

    /**
     * Records the operation, then carries it out.
     *
     * @throws Problem 400 {@code missing-field} if the reason is missing
     */
    <T> T ordered(Access access, String operation, Map<String, ?> target, @Nullable Reason reason, Supplier<T> deed) {
        Origin origin = new Origin(access.actor(), null, Traces.current());
        String words = reason == null ? null : reason.reason();
        if (words == null || words.isBlank()) {
            throw WebCode.MISSING_FIELD
                    .problem(
                            new Words("人工操作须写明原因", "an operation by hand needs a reason"),
                            new Words("请发送 {\"reason\": \"…\"}", "send {\"reason\": \"…\"}"))
                    .field("reason")
                    .build();
        }
        note(origin, new What(operation, target, words));
        return deed.get();
    }

    private void note(Origin origin, What what) {
        Fact fact = new Fact(type, wall.instant(), json.writeValueAsBytes(what), true);
        String subject = "operation/" + TimeOrderedIds.next(wall.instant());
        transaction.executeWithoutResult(status -> log.append(
                List.of(new EventLog.Addition(EventLog.INTERNAL, subject, origin, List.of(fact))), Map.of()));
    }

    /** The latest operations, newest first. */
    List<Ordered> latest(int limit) {
        return jdbc.sql("select happened, actor, body from event where topic = ? and type = ?"
                        + " order by position desc limit ?")
                .params(EventLog.INTERNAL, type, limit)
                .query((row, number) -> new Ordered(
                        row.getObject(1, OffsetDateTime.class),
                        json.readTree(row.getString(2)),
                        json.readTree(row.getBytes(3))))
                .list();
    }
}
