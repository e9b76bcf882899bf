package org.fenbo.registry.enrolment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.registry.enrolment.Call;
import org.fenbo.registry.enrolment.CallNumber;
import org.fenbo.registry.enrolment.Calls;
import org.fenbo.registry.enrolment.Matter;
import org.fenbo.registry.enrolment.Reply;
import org.fenbo.registry.enrolment.Service;
import org.fenbo.registry.refusal.EnrolmentCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores calls with their replies and services. A call is locked while it changes. */
public final class StoredCalls implements Calls {
    private static final String FILTER =
            " from enrolment_call where community = :community and (:stage::text is null or stage = :stage)";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public StoredCalls(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void open(Call.Called call, Actor actor, Instant at) {
        transaction.executeWithoutResult(status -> {
            insert(call.matter(), actor, at);
            write(call.matter().number().value(), call.replies());
        });
    }

    private void insert(Matter matter, Actor actor, Instant at) {
        signed("""
                insert into enrolment_call (number, stage, community, organisation, matter, case_number, at, place,
                    recorded_by, recorded_at)
                values (:number, 'CALLED', :community, :organisation, :matter, :case, :when, :place, :by, :at)
                """, matter.number().value(), actor, at)
                .param("community", matter.community())
                .param("organisation", matter.organisation())
                .param("matter", matter.text())
                .param("case", matter.caseNumber())
                .param("when", matter.at().atOffset(ZoneOffset.UTC))
                .param("place", matter.place())
                .update();
    }

    @Override
    public Outcome<Call> change(CallNumber number, Actor actor, Instant at, Decision decision) {
        return Objects.requireNonNull(transaction.execute(status -> read(number, " for update")
                .<Outcome<Call>>map(call -> decision.on(call).then(changed -> {
                    update(changed, actor, at);
                    return new Outcome.Done<>(changed);
                }))
                .orElseGet(() -> EnrolmentCode.UNKNOWN_CALL.refused(number))));
    }

    private void update(Call call, Actor actor, Instant at) {
        String number = call.matter().number().value();
        jdbc.sql("update enrolment_call set stage = :stage, reason = :reason where number = :number")
                .param("number", number)
                .param("stage", call.stage().name())
                .param("reason", call instanceof Call.Cancelled cancelled ? cancelled.reason() : null)
                .update();
        write(number, call.replies());
        call.services().forEach(service -> write(call, service, actor, at));
    }

    private void write(String number, SortedMap<String, Reply> replies) {
        jdbc.sql("""
                        insert into enrolment_reply (call, member, reply)
                        select :number, member, reply from unnest(:members, :replies) told (member, reply)
                        on conflict (call, member) do update set reply = excluded.reply
                        where enrolment_reply.reply <> excluded.reply
                        """)
                .param("number", number)
                .param("members", new SqlArrayValue("text", replies.keySet().toArray()))
                .param(
                        "replies",
                        new SqlArrayValue(
                                "text",
                                replies.values().stream().map(Reply::name).toArray()))
                .update();
    }

    private void write(Call call, Service service, Actor actor, Instant at) {
        signed("""
                insert into enrolment_service (call, member, organisation, community, started_at, ended_at, minutes,
                    recorded_by, recorded_at)
                values (:number, :member, :organisation, :community, :from, :until, :minutes, :by, :at)
                on conflict (call, member, started_at) do nothing
                """, call.matter().number().value(), actor, at)
                .param("member", service.member())
                .param("organisation", service.organisation())
                .param("community", call.matter().community())
                .param("from", service.from().atOffset(ZoneOffset.UTC))
                .param("until", service.until().atOffset(ZoneOffset.UTC))
                .param("minutes", service.minutes())
                .update();
    }

    private StatementSpec signed(String sql, String number, Actor actor, Instant at) {
        return jdbc.sql(sql).param("number", number).param("by", actor.id()).param("at", at.atOffset(ZoneOffset.UTC));
    }

    @Override
    public Optional<Call> find(CallNumber number) {
        return Objects.requireNonNull(transaction.execute(status -> read(number, "")));
    }

    /** A row of a call. */
    private record CallRow(
            Matter matter, Call.Stage stage, @Nullable String reason) {}

    private Optional<Call> read(CallNumber number, String lock) {
        return jdbc.sql("select * from enrolment_call where number = :number" + lock)
                .param("number", number.value())
                .query(StoredCalls::row)
                .optional()
                .map(this::call);
    }

    private Call call(CallRow row) {
        String number = row.matter().number().value();
        return switch (row.stage()) {
            case CALLED -> new Call.Called(row.matter(), replies(number));
            case SERVING -> new Call.Serving(row.matter(), replies(number), services(number));
            case COMPLETED -> new Call.Completed(row.matter(), replies(number), services(number));
            case CANCELLED ->
                new Call.Cancelled(row.matter(), replies(number), Objects.requireNonNullElse(row.reason(), ""));
        };
    }

    private SortedMap<String, Reply> replies(String number) {
        SortedMap<String, Reply> replies = new TreeMap<>();
        jdbc.sql("select member, reply from enrolment_reply where call = :number")
                .param("number", number)
                .query(row -> {
                    replies.put(row.getString("member"), Reply.valueOf(row.getString("reply")));
                });
        return replies;
    }

    private List<Service> services(String number) {
        return jdbc.sql("""
                        select member, organisation, started_at, ended_at from enrolment_service
                        where call = :number order by recorded_at, started_at, member
                        """)
                .param("number", number)
                .query((row, index) -> new Service(
                        row.getString("member"),
                        row.getString("organisation"),
                        instant(row, "started_at"),
                        instant(row, "ended_at")))
                .list();
    }

    private static CallRow row(ResultSet row, int index) throws SQLException {
        return new CallRow(
                new Matter(
                        new CallNumber(row.getString("number")),
                        row.getString("community"),
                        row.getString("organisation"),
                        row.getString("matter"),
                        row.getString("case_number"),
                        instant(row, "at"),
                        row.getString("place")),
                Call.Stage.valueOf(row.getString("stage")),
                row.getString("reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public Page<ListedCall> list(String community, Call.@Nullable Stage stage, String after, int limit) {
        List<ListedCall> found = filtered(
                        "select *" + FILTER + " and number > :after order by number limit :limit", community, stage)
                .param("after", after)
                .param("limit", limit)
                .query((row, index) -> new ListedCall(
                        row.getString("number"),
                        Call.Stage.valueOf(row.getString("stage")),
                        row.getString("community"),
                        row.getString("matter"),
                        instant(row, "at")))
                .list();
        long total = filtered("select count(*)" + FILTER, community, stage)
                .query(Long.class)
                .single();
        return new Page<>(found, total);
    }

    private StatementSpec filtered(String sql, String community, Call.@Nullable Stage stage) {
        return jdbc.sql(sql).param("community", community).param("stage", stage == null ? null : stage.name());
    }

    @Override
    public Page<Total> totals(Sum sum, String after, int limit) {
        String column = column(sum.by());
        String filter = " from enrolment_service where " + column + " is not null"
                + " and (:community::text is null or community = :community)"
                + " and started_at >= :from and started_at < :until";
        List<Total> found = summed(
                        "select " + column + " as code, count(*) as services, sum(minutes)::bigint as minutes" + filter
                                + " and " + column + " > :after group by 1 order by 1 limit :limit",
                        sum)
                .param("after", after)
                .param("limit", limit)
                .query((row, index) ->
                        new Total(row.getString("code"), row.getLong("services"), row.getLong("minutes")))
                .list();
        return new Page<>(
                found,
                summed("select count(distinct " + column + ")" + filter, sum)
                        .query(Long.class)
                        .single());
    }

    private static String column(By by) {
        return switch (by) {
            case MEMBER -> "member";
            case ORGANISATION -> "organisation";
            case COMMUNITY -> "community";
        };
    }

    private StatementSpec summed(String sql, Sum sum) {
        return jdbc.sql(sql)
                .param("community", sum.community())
                .param("from", sum.from().atOffset(ZoneOffset.UTC))
                .param("until", sum.until().atOffset(ZoneOffset.UTC));
    }
}
