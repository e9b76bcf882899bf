package org.fenbo.registry.adjustment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.fenbo.registry.adjustment.Adjustment;
import org.fenbo.registry.adjustment.AdjustmentEvent;
import org.fenbo.registry.adjustment.AdjustmentNumber;
import org.fenbo.registry.adjustment.Adjustments;
import org.fenbo.registry.adjustment.Cause;
import org.fenbo.registry.adjustment.ChangedLine;
import org.fenbo.registry.adjustment.Level;
import org.fenbo.registry.adjustment.Proposal;
import org.fenbo.registry.refusal.AdjustmentCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores adjustments in the service's event log. */
public final class StoredAdjustments implements Adjustments {
    private static final String WRITE = """
            insert into adjustment (number, stage, cause, level, category, area, proposed_unit, proposer, proposers,
                                    revision)
            values (:number, :stage, :cause, :level, :category, :area, :proposedUnit, :proposer, :proposers, :revision)
            on conflict (number) do update set stage = excluded.stage, proposers = excluded.proposers,
              revision = excluded.revision
            """;
    private static final String FILTER = """
             from adjustment
            where (:stage::text is null or stage = :stage)
              and (:cause::text is null or cause = :cause)
              and (:unit::text is null or :unit = any(proposers) or proposed_unit = :unit)
              and (:category::text is null or category = :category)
              and (:revision::int is null or revision = :revision)
              and (:seenBy::text is null or :seenBy = any(proposers))
            """;
    private static final String LOCK = "select count(pg_advisory_xact_lock(hashtextextended(:gap, 0)))";
    private static final String OPEN = """
            select number from adjustment
            where stage in ('PROPOSED', 'FORWARDED', 'CONSENTED') and cause = any(:causes) and level = :level
              and category = :category and area is not distinct from :area::text
            order by number limit 1
            """;

    private final JdbcClient jdbc;
    private final Streams<Adjustment, AdjustmentEvent> streams;

    public StoredAdjustments(JdbcClient jdbc, TransactionTemplate transaction, EventLog log) {
        this.jdbc = jdbc;
        this.streams = new Streams<>(log, transaction, new Kind());
    }

    /** How adjustments are stored in the log. */
    private final class Kind implements Streams.Kind<Adjustment, AdjustmentEvent> {
        private final AdjustmentEventJson facts = new AdjustmentEventJson();

        @Override
        public String topic() {
            return AdjustmentEventJson.TOPIC;
        }

        @Override
        public Fact write(AdjustmentEvent event) {
            return facts.write(event);
        }

        @Override
        public AdjustmentEvent read(LoggedEvent event) {
            return facts.read(event.type(), event.happened(), event.body());
        }

        @Override
        public Adjustment after(@Nullable Adjustment state, AdjustmentEvent event) {
            return Adjustment.after(state, event);
        }

        @Override
        public void project(List<Changed<Adjustment, AdjustmentEvent>> changes) {
            changes.forEach(change -> index(change.state()));
        }
    }

    private void index(Adjustment adjustment) {
        Proposal proposal = adjustment.proposal();
        Integer revision = adjustment instanceof Adjustment.Accepted accepted
                ? Integer.valueOf(accepted.how().revision())
                : null;
        jdbc.sql(WRITE)
                .param("number", proposal.number().value())
                .param("stage", adjustment.stage().name())
                .param("cause", proposal.cause().name())
                .param("level", proposal.level().name())
                .param("category", proposal.matter().category())
                .param("area", proposal.matter().area())
                .param("proposedUnit", proposal.matter().proposedUnit())
                .param("proposer", proposal.proposer())
                .param(
                        "proposers",
                        new SqlArrayValue("text", adjustment.asked().proposers().toArray()))
                .param("revision", revision)
                .update();
    }

    @Override
    public Current propose(AdjustmentEvent.AdjustmentProposed proposed, Actor actor) {
        String number = proposed.proposal().number().value();
        Map<String, Changed<Adjustment, AdjustmentEvent>> begun =
                streams.beginAll(Map.of(number, Aggregates.by(origin(actor), none -> List.of(proposed))));
        return begun.values().stream()
                .map(StoredAdjustments::current)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Outcome<Current> change(AdjustmentNumber number, Actor actor, Decision decision) {
        Outcome<Changed<Adjustment, AdjustmentEvent>> outcome = streams.change(
                number.value(),
                (before, version) -> before == null
                        ? AdjustmentCode.UNKNOWN_ADJUSTMENT.refused(number)
                        : decision.on(before).map(events -> new Aggregates.Happened<>(origin(actor), events)));
        return outcome.map(StoredAdjustments::current);
    }

    private static Current current(Changed<Adjustment, AdjustmentEvent> changed) {
        return new Current(changed.state(), changed.version(), changed.sequence());
    }

    private static Origin origin(Actor actor) {
        return new Origin(actor, null, Traces.current());
    }

    @Override
    public Optional<Current> find(AdjustmentNumber number) {
        return streams.find(number.value()).map(StoredAdjustments::current);
    }

    @Override
    public Optional<AdjustmentNumber> openAbout(Proposal.Gap gap) {
        jdbc.sql(LOCK)
                .param("gap", "registry adjustment " + gap)
                .query(Long.class)
                .single();
        Object[] causes = Arrays.stream(Cause.values())
                .filter(Cause::comesFromCases)
                .map(Cause::name)
                .toArray();
        return jdbc.sql(OPEN)
                .param("causes", new SqlArrayValue("text", causes))
                .param("level", gap.level().name())
                .param("category", gap.category())
                .param("area", gap.area())
                .query(String.class)
                .optional()
                .map(AdjustmentNumber::new);
    }

    @Override
    public List<ChangedLine> changedIn(int revision) {
        return jdbc
                .sql("select number from adjustment where revision = :revision order by number")
                .param("revision", revision)
                .query((row, line) -> row.getString("number"))
                .list()
                .stream()
                .flatMap(number -> streams.find(number).stream())
                .flatMap(found -> found.state() instanceof Adjustment.Accepted accepted
                        ? accepted.line().stream()
                        : Stream.empty())
                .toList();
    }

    @Override
    public Page<ListedAdjustment> list(Filter filter, String after, int limit) {
        List<ListedAdjustment> lines = filtered(
                        "select number, stage, cause, level, category, area, proposed_unit, proposer, revision" + FILTER
                                + " and number > :after order by number limit :limit",
                        filter)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> listed(row))
                .list();
        long total =
                filtered("select count(*)" + FILTER, filter).query(Long.class).single();
        return new Page<>(lines, total);
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("stage", filter.stage() == null ? null : filter.stage().name())
                .param("cause", filter.cause() == null ? null : filter.cause().name())
                .param("unit", filter.unit())
                .param("category", filter.category())
                .param("revision", filter.revision())
                .param("seenBy", filter.seenBy());
    }

    private static ListedAdjustment listed(ResultSet row) throws SQLException {
        return new ListedAdjustment(
                row.getString("number"),
                Adjustment.Stage.valueOf(row.getString("stage")),
                Cause.valueOf(row.getString("cause")),
                Level.valueOf(row.getString("level")),
                row.getString("category"),
                row.getString("area"),
                row.getString("proposed_unit"),
                row.getString("proposer"),
                row.getObject("revision", Integer.class));
    }

    @Override
    public List<CauseCount> counts(@Nullable String seenBy) {
        return jdbc.sql("select cause, stage, count(*) from adjustment where :seenBy::text is null"
                        + " or :seenBy = any(proposers) group by cause, stage order by cause, stage")
                .param("seenBy", seenBy)
                .query((row, number) -> new CauseCount(
                        Cause.valueOf(row.getString(1)), Adjustment.Stage.valueOf(row.getString(2)), row.getLong(3)))
                .list();
    }
}
