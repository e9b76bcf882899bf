package org.fenbo.registry.admission.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.events.inbox.Traces;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.events.log.Fact;
import org.fenbo.backbone.events.log.LoggedEvent;
import org.fenbo.backbone.events.log.Streams;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.registry.admission.AdmissionEvent;
import org.fenbo.registry.admission.AdmissionNumber;
import org.fenbo.registry.admission.AdmissionRequest;
import org.fenbo.registry.admission.AdmissionRequests;
import org.fenbo.registry.admission.PassDown;
import org.fenbo.registry.admission.SettleAdmission;
import org.fenbo.registry.admission.Threshold;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores requests for admission in the service's event log. */
public final class StoredAdmissionRequests implements AdmissionRequests {
    private static final String WRITE = """
            insert into admission_request (number, stage, category, area, threshold, giver, receiver, own_duty)
            values (:number, :stage, :category, :area, :threshold, :giver, :receiver, :own_duty)
            on conflict (number) do update set stage = excluded.stage
            """;
    private static final String FILTER = " from admission_request where (:stage::text is null or stage = :stage)"
            + " and (:unit::text is null or giver = :unit or receiver = :unit)"
            + " and (not :pushdown or own_duty is not null)";
    private static final String COUNT = """
            select giver, count(*) filter (where stage = 'GRANTED') as granted,
                   count(*) filter (where stage = 'REFUSED' and own_duty is null) as refused,
                   count(own_duty) as pushdowns
            from admission_request where :unit::text is null or giver = :unit group by giver order by giver
            """;

    private final JdbcClient jdbc;
    private final Streams<AdmissionRequest, AdmissionEvent> streams;

    public StoredAdmissionRequests(JdbcClient jdbc, TransactionTemplate transaction, EventLog log) {
        this.jdbc = jdbc;
        this.streams = new Streams<>(log, transaction, new Kind());
    }

    /** How requests are stored in the log. */
    private final class Kind implements Streams.Kind<AdmissionRequest, AdmissionEvent> {
        private final AdmissionEventJson facts = new AdmissionEventJson();

        @Override
        public String topic() {
            return AdmissionEventJson.TOPIC;
        }

        @Override
        public Fact write(AdmissionEvent event) {
            return facts.write(event);
        }

        @Override
        public AdmissionEvent read(LoggedEvent event) {
            return facts.read(event.type(), event.happened(), event.body());
        }

        @Override
        public AdmissionRequest after(@Nullable AdmissionRequest state, AdmissionEvent event) {
            return AdmissionRequest.after(state, event);
        }

        @Override
        public void project(List<Changed<AdmissionRequest, AdmissionEvent>> changes) {
            changes.forEach(change -> index(change.state()));
        }
    }

    private void index(AdmissionRequest request) {
        PassDown what = request.asked().passDown();
        jdbc.sql(WRITE)
                .param("number", request.asked().number().value())
                .param("stage", request.stage().name())
                .param("category", what.category())
                .param("area", what.area())
                .param("threshold", what.threshold().name())
                .param("giver", what.from())
                .param("receiver", what.to())
                .param("own_duty", request instanceof AdmissionRequest.OwnWork own ? own.duty() : null)
                .update();
    }

    @Override
    public Current begin(AdmissionNumber number, AdmissionEvent first, Actor actor) {
        Map<String, Changed<AdmissionRequest, AdmissionEvent>> begun =
                streams.beginAll(Map.of(number.value(), Aggregates.by(origin(actor), none -> List.of(first))));
        return begun.values().stream()
                .map(StoredAdmissionRequests::current)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Outcome<Current> change(AdmissionNumber number, Actor actor, Decision decision) {
        Outcome<Changed<AdmissionRequest, AdmissionEvent>> outcome = streams.change(
                number.value(),
                (before, version) -> before == null
                        ? Outcome.refused(SettleAdmission.unknown(number))
                        : decision.on(before).map(events -> new Aggregates.Happened<>(origin(actor), events)));
        return outcome.map(StoredAdmissionRequests::current);
    }

    private static Current current(Changed<AdmissionRequest, AdmissionEvent> changed) {
        return new Current(changed.state(), changed.version(), changed.sequence());
    }

    private static Origin origin(Actor actor) {
        return new Origin(actor, null, Traces.current());
    }

    @Override
    public Optional<Current> find(AdmissionNumber number) {
        return streams.find(number.value()).map(StoredAdmissionRequests::current);
    }

    @Override
    public Page<ListedAdmission> list(Filter filter, String after, int limit) {
        List<ListedAdmission> lines = filtered(
                        "select number, stage, category, area, threshold, giver, receiver, own_duty" + FILTER
                                + " and number > :after order by number limit :limit",
                        filter)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> line(row))
                .list();
        long total =
                filtered("select count(*)" + FILTER, filter).query(Long.class).single();
        return new Page<>(lines, total);
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("stage", filter.stage() == null ? null : filter.stage().name())
                .param("unit", filter.unit())
                .param("pushdown", filter.pushdown());
    }

    private static ListedAdmission line(ResultSet row) throws SQLException {
        return new ListedAdmission(
                row.getString("number"),
                AdmissionRequest.Stage.valueOf(row.getString("stage")),
                new PassDown(
                        row.getString("category"),
                        row.getString("area"),
                        Threshold.valueOf(row.getString("threshold")),
                        row.getString("giver"),
                        row.getString("receiver")),
                row.getString("own_duty"));
    }

    @Override
    public List<GiverCount> counts(@Nullable String unit) {
        return jdbc.sql(COUNT)
                .param("unit", unit)
                .query((row, number) -> new GiverCount(
                        row.getString("giver"),
                        row.getLong("granted"),
                        row.getLong("refused"),
                        row.getLong("pushdowns")))
                .list();
    }
}
