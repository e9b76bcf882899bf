package org.fenbo.registry.adjustment.store;

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
import org.fenbo.registry.adjustment.Adjustment;
import org.fenbo.registry.adjustment.AdjustmentEvent;
import org.fenbo.registry.adjustment.AdjustmentNumber;
import org.fenbo.registry.adjustment.Adjustments;
import org.fenbo.registry.adjustment.Cause;
import org.fenbo.registry.adjustment.Proposal;
import org.fenbo.registry.refusal.RegistryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores adjustments in the service's event log. */
public final class StoredAdjustments implements Adjustments {
    private static final String WRITE = """
            insert into adjustment (number, stage, cause, category, area, proposer, revision)
            values (:number, :stage, :cause, :category, :area, :proposer, :revision)
            on conflict (number) do update set stage = excluded.stage, revision = excluded.revision
            """;
    private static final String FILTER = " from adjustment where (:stage::text is null or stage = :stage)"
            + " and (:proposer::text is null or proposer = :proposer)";

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
        jdbc.sql(WRITE)
                .param("number", proposal.number().value())
                .param("stage", adjustment.stage().name())
                .param("cause", proposal.cause().name())
                .param("category", proposal.category())
                .param("area", proposal.area())
                .param("proposer", proposal.proposer())
                .param("revision", adjustment instanceof Adjustment.Accepted accepted ? accepted.revision() : null)
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
                        ? RegistryCode.UNKNOWN_ADJUSTMENT.refused(number)
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
    public Page<ListedAdjustment> list(
            Adjustment.@Nullable Stage stage, @Nullable String proposer, String after, int limit) {
        String wanted = stage == null ? null : stage.name();
        List<ListedAdjustment> lines = jdbc.sql("select number, stage, cause, category, area, proposer" + FILTER
                        + " and number > :after order by number limit :limit")
                .param("stage", wanted)
                .param("proposer", proposer)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new ListedAdjustment(
                        row.getString("number"),
                        Adjustment.Stage.valueOf(row.getString("stage")),
                        Cause.valueOf(row.getString("cause")),
                        row.getString("category"),
                        row.getString("area"),
                        row.getString("proposer")))
                .list();
        long total = jdbc.sql("select count(*)" + FILTER)
                .param("stage", wanted)
                .param("proposer", proposer)
                .query(Long.class)
                .single();
        return new Page<>(lines, total);
    }

    @Override
    public List<Proposal> acceptedInto(int revision) {
        return jdbc
                .sql("select number from adjustment where revision = :revision order by number")
                .param("revision", revision)
                .query((row, line) -> row.getString("number"))
                .list()
                .stream()
                .flatMap(number -> streams.find(number).stream())
                .map(found -> found.state().proposal())
                .toList();
    }

    @Override
    public List<CauseCount> counts(@Nullable String proposer) {
        return jdbc.sql("select cause, stage, count(*) from adjustment where :proposer::text is null"
                        + " or proposer = :proposer group by cause, stage order by cause, stage")
                .param("proposer", proposer)
                .query((row, number) -> new CauseCount(
                        Cause.valueOf(row.getString(1)), Adjustment.Stage.valueOf(row.getString(2)), row.getLong(3)))
                .list();
    }
}
