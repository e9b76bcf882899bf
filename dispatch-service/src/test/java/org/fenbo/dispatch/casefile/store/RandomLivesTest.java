package org.fenbo.dispatch.casefile.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.events.log.LoggedEvent;
import org.fenbo.backbone.events.log.Streams;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.backbone.kernel.Aggregates.Happened;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.backbone.kernel.TableCode;
import org.fenbo.backbone.testing.InMemoryAggregates;
import org.fenbo.backbone.testing.TestServers;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseFollower;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.Cases;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.FilingEvent.CaseFiled;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.Invariants;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.Stage;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.command.ExampleCalls;
import org.fenbo.dispatch.command.People;
import org.fenbo.dispatch.governor.AutomaticOrder;
import org.fenbo.dispatch.governor.store.GovernedCaseRows;
import org.fenbo.dispatch.routing.FixedRouting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Random lives of cases, in memory and in the real store of two instances. Commands are right and wrong, late, repeated,
 * out of order, and cut off by a crash before the commit. Both stores must agree after every step. The long run has
 * {@code -Dfenbo.lives.steps=100000}.
 */
class RandomLivesTest {
    /** A run of this length has to do and to refuse each command often. */
    private static final int LONG = 10_000;

    private static final int STEPS = Integer.getInteger("fenbo.lives.steps", 3_000);
    private static final long SEED = Long.getLong("fenbo.lives.seed", 20_261_127);
    /** How many cases live at the same time. */
    private static final int LIVING = 12;
    /** About how many commands an ended case still gets. */
    private static final int ENDED_FOR = 4;
    /** How many persons look for something to do before somebody gives any command. */
    private static final int LOOKS = 20;

    private static final Reach INSIDE = Reach.NOWHERE
            .with(Scope.DISTRICT, "440399")
            .with(Scope.AREA, "440399")
            .with(Scope.CENTRE, List.of("440399", "U-S1", "U-CMD"))
            .with(Scope.UNIT, List.of("U-CG", "U-SQ", "U-TH"));

    /** Refusals that are counted, with their names in the report. */
    private static final Map<Refusal.Code, String> WATCHED = Map.of(
            TableCode.CHANGED_MEANWHILE, "late",
            DispatchCode.COLLECTORS_UNIT_MAY_NOT_HANDLE, "of the collector's unit");

    /** A person that the example calls name for orders. */
    private static final OfficerId NAMED = new OfficerId("O-NAMED");

    /** The persons with a unit. Some reports are from a collector of the first one's unit. */
    private static final Map<OfficerId, UnitCode> UNITS =
            Map.of(new OfficerId("O-4"), Cases.SQUAD, new OfficerId("O-5"), Cases.CLEANING);

    private final Random chance = new Random(SEED);
    private final CommandTable<CaseFile, CaseEvent> table = ExampleCalls.TABLE;
    private final Aggregates<CaseFile, CaseEvent> model = new InMemoryAggregates<>(CaseFile::fold);
    private final List<CaseNumber> living = new ArrayList<>();
    private final List<CaseNumber> all = new ArrayList<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final Map<String, Integer> happened = new TreeMap<>();

    private final Connection connection;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final EventLog log;
    private final List<Aggregates<CaseFile, CaseEvent>> instances;

    RandomLivesTest() throws SQLException {
        connection = TestServers.postgres().database().dataSource().getConnection();
        DataSource database = new SingleConnectionDataSource(connection, true);
        jdbc = new JdbcTemplate(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        JsonMapper json = JsonMapper.builder().build();
        log = new EventLog(jdbc, json, InstantSource.system(), () -> {});
        JdbcClient client = JdbcClient.create(jdbc);
        List<CaseFollower> followers = List.of(
                new CaseRows(client, People.REACH, table),
                new BreachRows(client, FixedRouting.EMPTY),
                new GovernedCaseRows(client));
        instances = IntStream.of(0, LIVING / 2)
                .<Aggregates<CaseFile, CaseEvent>>mapToObj(kept ->
                        new Streams<>(log, transaction, new CaseAggregate(CaseEventJson.with(json), followers), kept))
                .toList();
    }

    @BeforeEach
    void empty_tables() throws IOException {
        jdbc.execute(
                Files.readString(Path.of("../deploy/backbone/events/src/main/resources/db/backbone/V1__backbone.sql")));
        jdbc.execute(Files.readString(Path.of("src/main/resources/db/dispatch/V100__dispatch.sql")));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    @DisplayName("随机的命令序列，含中断、重复和乱序：真实存储与内存存储每步一致，不变量始终成立 (CASE-1c,e, CASE-6c,g, CASE-8a, CASE-13e)")
    void the_real_store_and_the_model_agree_in_random_lives(TestReporter reporter) {
        for (int step = 0; step < STEPS; step++) {
            Instant at = Cases.NOON.plusSeconds(step);
            CaseNumber number = someCase(at);
            CaseFile file = state(number);
            Call call = withVersion(someCall(file, at), number);
            if (chance.nextInt(20) == 0) {
                crash(number, call, at);
            }
            give(number, call, at, call.verb());
            if (chance.nextInt(20) == 0) {
                count("repeated");
                give(number, call, at.plusMillis(1), call.verb());
            }
        }
        all.forEach(this::assertStored);
        assertThat(jdbc.queryForList("select * from separation_breach"))
                .as("breaches of separation (CASE-6k)")
                .isEmpty();
        reporter.publishEntry(
                "seed " + SEED, STEPS + " steps: done " + done + ", refused " + refused + ", " + happened);
        int least = STEPS < LONG ? 1 : STEPS / 1_000;
        Set<String> verbs = CommandTableVerbs.of(table);
        assertThat(verbs).allSatisfy(verb -> {
            assertThat(done.getOrDefault(verb, 0)).as("%s was done", verb).isGreaterThanOrEqualTo(least);
            assertThat(refused.getOrDefault(verb, 0)).as("%s was refused", verb).isGreaterThanOrEqualTo(least);
        });
        assertThat(happened).containsKeys("crashed", "repeated", "late");
    }

    /** A case that lives. After a while a new one takes the place of one that has ended. */
    private CaseNumber someCase(Instant at) {
        if (living.size() < LIVING) {
            return newCase(at);
        }
        CaseNumber number = living.get(chance.nextInt(LIVING));
        if (!state(number).isOpen() && chance.nextInt(ENDED_FOR) == 0) {
            living.remove(number);
            return newCase(at);
        }
        return number;
    }

    private CaseNumber newCase(Instant at) {
        CaseNumber number = new CaseNumber("C4403992026112700%05d".formatted(all.size() + 1));
        living.add(number);
        all.add(number);
        List<CaseEvent> first =
                Stream.concat(Stream.of(filed(number, at)), beginning(at)).toList();
        Aggregates.Change<CaseFile, CaseEvent> opening =
                Aggregates.by(new Origin(new Actor("dispatch", null, "platform", null), null, null), state -> first);
        assertThat(instance().change(number.value(), opening)).isEqualTo(model.change(number.value(), opening));
        return number;
    }

    private CaseEvent filed(CaseNumber number, Instant at) {
        Matter matter = Cases.MATTER;
        return new CaseFiled(
                new Matter(
                                number,
                                "R" + number.value().substring(1),
                                matter.channel(),
                                matter.client(),
                                matter.nature(),
                                matter.category(),
                                matter.area(),
                                matter.urgency(),
                                matter.text(),
                                matter.collector(),
                                at)
                        .seenBy(chance.nextInt(3) == 0 ? Cases.SQUAD : null),
                null,
                at);
    }

    /** How the registry, a person or the arbiter placed the case. */
    private Stream<CaseEvent> beginning(Instant at) {
        return switch (chance.nextInt(7)) {
            case 0 -> Stream.of(new CaseQueued(QueueGround.BY_DECISION, null, null, List.of(), FixedRouting.WHY, at));
            case 1 -> Stream.of(new CaseQueued(QueueGround.FIRST_CONTACT, null, null, List.of(), FixedRouting.WHY, at));
            case 2 -> Stream.of(Cases.byFirstContact(1, Cases.CLEANING));
            case 3 -> Stream.of(Cases.byRuling(1, Cases.CLEANING));
            case 4 -> Stream.of(Cases.dispatched(1, Cases.CLEANING), Cases.helping(2, Cases.SQUAD));
            case 5 -> Stream.of(Cases.dispatched(1, Cases.CLEANING), Cases.accepted(1), Cases.paused(1));
            default -> Stream.of(Cases.dispatched(1, Cases.CLEANING));
        };
    }

    private CaseFile state(CaseNumber number) {
        return model.find(number.value()).orElseThrow().state();
    }

    /** Mostly a command that is possible, the one that was done least often; otherwise any command of anybody. */
    private Call someCall(CaseFile file, Instant at) {
        if (chance.nextInt(3) > 0) {
            Optional<Call> possible = IntStream.range(0, LOOKS)
                    .mapToObj(look -> somebody())
                    .flatMap(caller -> {
                        List<String> offered = table.possible(file, caller, at);
                        return ExampleCalls.of(table, file, caller).filter(call -> offered.contains(call.address()));
                    })
                    .min(Comparator.<Call>comparingInt(call -> done.getOrDefault(call.verb(), 0))
                            .thenComparingInt(call -> chance.nextInt()));
            if (possible.isPresent()) {
                return possible.get();
            }
        }
        List<Call> any = ExampleCalls.of(table, file, somebody()).toList();
        String verb = CommandTableVerbs.rarest(any, refused);
        List<Call> ofVerb =
                any.stream().filter(call -> call.verb().equals(verb)).toList();
        return ofVerb.get(chance.nextInt(ofVerb.size()));
    }

    private Caller somebody() {
        List<Role> roles = List.of(Role.values());
        Role role = roles.get(chance.nextInt(roles.size()));
        OfficerId id = switch (chance.nextInt(10)) {
            case 0 -> Cases.COLLECTOR;
            case 1 -> NAMED;
            default -> new OfficerId("O-" + chance.nextInt(6));
        };
        String unit = Optional.ofNullable(UNITS.get(id)).map(UnitCode::value).orElse(null);
        return new Caller(id.value(), unit, Set.of(role), chance.nextInt(12) == 0 ? Reach.NOWHERE : INSIDE);
    }

    /** One call in ten names the version that the caller saw, and half of these have become late meanwhile. */
    private Call withVersion(Call call, CaseNumber number) {
        if (chance.nextInt(10) > 0) {
            return call;
        }
        long present = model.find(number.value()).orElseThrow().version();
        long seen = chance.nextBoolean() ? present - 1 : present;
        return new Call(call.path(), call.verb(), call.caller(), call.body(), seen);
    }

    private Aggregates<CaseFile, CaseEvent> instance() {
        return instances.get(chance.nextInt(instances.size()));
    }

    private Aggregates.Change<CaseFile, CaseEvent> change(Call call, Instant at) {
        return (state, version) -> state == null
                ? table.unknown().refused()
                : table.run(state, version, call, at)
                        .map(decided -> new Happened<>(new Origin(decided.actor(), null, null), decided.events()));
    }

    /** The process ends before the commit: nothing may remain. A command that is refused leaves nothing anyway. */
    private void crash(CaseNumber number, Call call, Instant at) {
        Aggregates<CaseFile, CaseEvent> instance = instance();
        transaction.executeWithoutResult(status -> {
            Outcome<Changed<CaseFile, CaseEvent>> lost = instance.change(number.value(), change(call, at));
            count(lost instanceof Outcome.Done ? "crashed" : "crashed in vain");
            status.setRollbackOnly();
        });
        assertThat(instance.find(number.value())).isEqualTo(model.find(number.value()));
    }

    private void give(CaseNumber number, Call call, Instant at, String verb) {
        CaseFile before = state(number);
        Outcome<Changed<CaseFile, CaseEvent>> expected = model.change(number.value(), change(call, at));
        Outcome<Changed<CaseFile, CaseEvent>> real = instance().change(number.value(), change(call, at));
        assertThat(real).as("seed %s: %s", SEED, call).isEqualTo(expected);
        if (expected instanceof Outcome.Done<Changed<CaseFile, CaseEvent>>(var changed)) {
            done.merge(verb, 1, Integer::sum);
            assertThat(changed.events()).as("%s leaves an event", call).isNotEmpty();
            assertInvariants(before, changed.events());
            assertLogged(number, call, at);
        } else {
            refused.merge(verb, 1, Integer::sum);
            if (expected instanceof Outcome.Refused<Changed<CaseFile, CaseEvent>>(var why)) {
                Optional.ofNullable(WATCHED.get(why.code())).ifPresent(this::count);
            }
        }
    }

    /** Each move leaves an event with the person who gave the command and the time (CASE-1e). */
    private void assertLogged(CaseNumber number, Call call, Instant at) {
        LoggedEvent last = log.of(number.value()).getLast();
        assertThat(last.origin().actor().id()).isEqualTo(call.caller().id());
        assertThat(last.happened()).isEqualTo(at);
    }

    private static void assertInvariants(CaseFile before, List<CaseEvent> events) {
        CaseFile file = before;
        for (CaseEvent event : events) {
            CaseFile after = file.after(event);
            assertThat(Invariants.broken(file, event, after, UNITS))
                    .as("seed %s: %s after %s", SEED, event, file)
                    .isEmpty();
            file = after;
        }
    }

    /** The log has no gap, the row shows the state, and the queues show the tasks of the state. */
    private void assertStored(CaseNumber number) {
        Changed<CaseFile, CaseEvent> known = model.find(number.value()).orElseThrow();
        assertThat(instances)
                .allSatisfy(
                        instance -> assertThat(instance.find(number.value())).contains(known));
        List<LoggedEvent> logged = log.of(number.value());
        assertThat(logged.stream().map(LoggedEvent::version))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, logged.size())
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(logged.stream().map(LoggedEvent::sequence).distinct().filter(sequence -> sequence > 0))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, (int) known.sequence())
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(jdbc.queryForObject("select stage from case_file where number = ?", String.class, number.value()))
                .isEqualTo(Stage.of(known.state()).name());
        assertThat(jdbc.queryForMap(
                        "select unit, verdict, returned from governed_case where number = ?", number.value()))
                .isEqualTo(governed(known.state()));
        assertThat(jdbc.queryForList("select path from case_task where number = ?", String.class, number.value()))
                .containsExactlyInAnyOrderElementsOf(table.tasks(known.state()).stream()
                        .map(task -> Command.address(task.path(), task.verb()))
                        .toList());
    }

    /** What the governor learns from the case (CASE-22b). */
    private static Map<String, @Nullable Object> governed(CaseFile file) {
        Map<String, @Nullable Object> row = new HashMap<>();
        Optional<AutomaticOrder> order = AutomaticOrder.of(file);
        row.put("unit", order.map(one -> one.unit().value()).orElse(null));
        row.put(
                "verdict",
                order.flatMap(AutomaticOrder::verdict).map(Enum::name).orElse(null));
        row.put("returned", order.map(AutomaticOrder::returned).orElse(false));
        return row;
    }

    private void count(String what) {
        happened.merge(what, 1, Integer::sum);
    }
}
