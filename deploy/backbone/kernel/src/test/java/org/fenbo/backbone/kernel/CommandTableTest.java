package org.fenbo.backbone.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable.Decided;
import org.fenbo.backbone.kernel.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("命令表：可见、权限、版本、状态、规则、内容依次检查")
class CommandTableTest {
    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

    /** The aggregate: a bridge with lamps. */
    private record Bridge(String area, List<Boolean> lit) {}

    private record Light(String colour) {}

    private enum BridgeCode implements Refusal.Code {
        NO_SUCH_BRIDGE,
        TOO_TIRED,
        NO_SUCH_COLOUR;

        @Override
        public Refusal.Text text() {
            return new Refusal.Text(Kind.RULE, new Words("不行", "no"), new Words("算了", "never mind"));
        }
    }

    /** Lights a dark lamp. The officer O-TIRED may not light a lamp, and the colour black is refused. */
    private static final class LightLamp implements Decision<Integer, Light, String> {
        @Override
        public Optional<Refusal> refusal(Integer lamp, Actor actor, Instant at) {
            return BridgeCode.TOO_TIRED.when(actor.id().equals("O-TIRED"));
        }

        @Override
        public Outcome<List<String>> events(Integer lamp, Actor actor, Light body, Instant at) {
            return body.colour().equals("black")
                    ? BridgeCode.NO_SUCH_COLOUR.refused()
                    : Outcome.done(List.of(body.colour() + " lamp " + lamp));
        }
    }

    private static final Command<Bridge, Integer, Light, String> LIGHT = new Command<>(
            "light",
            Light.class,
            "lamps/{n}",
            "Dark",
            CommandTableTest::lamps,
            Right.by(Scope.AREA, Role.HANDLER),
            new LightLamp());

    private static final CommandTable<Bridge, String> TABLE = new CommandTable<>(
            bridge -> Reach.NOWHERE.with(Scope.AREA, bridge.area()),
            Right.by(Scope.AREA, Role.SUPERVISOR),
            BridgeCode.NO_SUCH_BRIDGE,
            Approving.never(),
            List.of(LIGHT));

    private static Stream<Place<Integer>> lamps(Bridge bridge, Reach codes) {
        return IntStream.range(0, bridge.lit().size()).mapToObj(lamp -> lamp(bridge, codes, lamp));
    }

    private static Place<Integer> lamp(Bridge bridge, Reach codes, int index) {
        boolean lit = bridge.lit().get(index);
        return Place.of(
                "lamps/" + (index + 1),
                codes,
                lit ? Optional.empty() : Optional.of(index + 1),
                () -> lit ? "LIT" : "DARK");
    }

    private static final Bridge HALF_LIT = new Bridge("440399001", List.of(true, false));
    private static final Bridge ALL_LIT = new Bridge("440399001", List.of(true, true));

    private static Caller caller(String id, String area, Role... roles) {
        return new Caller(id, null, Set.of(roles), Reach.NOWHERE.with(Scope.AREA, area));
    }

    private static final Caller HANDLER = caller("O-HAND", "440399001", Role.HANDLER);
    private static final Caller SUPERVISOR = caller("O-SUPE", "440399001", Role.SUPERVISOR);

    private static Outcome<Decided<String>> run(Bridge bridge, Caller caller, String path, @Nullable Long expected) {
        return TABLE.run(bridge, 7, new Call(path, "light", caller, new Light("white"), expected), NOON);
    }

    @Test
    @DisplayName("检查都通过：得到事件与办理人的角色")
    void a_command_that_passes_all_checks_leads_to_its_events() {
        assertThat(run(HALF_LIT, HANDLER, "lamps/2", null))
                .isEqualTo(Outcome.done(
                        new Decided<>(new Actor("O-HAND", null, "handler", null), List.of("white lamp 2"))));
        assertThat(run(HALF_LIT, HANDLER, "lamps/2", 7L)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("无权查看的与不存在的，答复相同 (SEC-1f)")
    void an_invisible_aggregate_is_refused_like_an_unknown_aggregate() {
        Caller elsewhere = caller("O-HAND", "440399002", Role.HANDLER);
        assertThat(run(HALF_LIT, elsewhere, "lamps/2", null)).isEqualTo(BridgeCode.NO_SUCH_BRIDGE.refused());
        assertThat(TABLE.possible(HALF_LIT, elsewhere, NOON)).isEmpty();
    }

    @Test
    @DisplayName("可查看者始终可见；其他人仅在有事可办时可见 (SEC-1)")
    void readers_always_see_the_aggregate_and_other_callers_only_while_they_can_act() {
        assertThat(TABLE.isVisible(ALL_LIT, SUPERVISOR)).isTrue();
        assertThat(TABLE.isVisible(HALF_LIT, HANDLER)).isTrue();
        assertThat(TABLE.isVisible(ALL_LIT, HANDLER)).isFalse();
        assertThat(TABLE.isVisible(HALF_LIT, caller("O-COLL", "440399001", Role.COLLECTOR)))
                .isFalse();
    }

    @Test
    @DisplayName("没有权限的命令被拒绝，先于版本与状态检查")
    void a_missing_right_is_refused_before_version_and_state_are_checked() {
        assertThat(run(HALF_LIT, SUPERVISOR, "lamps/1", 6L))
                .isEqualTo(TableCode.NOT_YOUR_ROLE.refused(new Listed(List.of("handler"))));
    }

    @Test
    @DisplayName("所见版本已过期的命令被拒绝，先于状态检查")
    void a_stale_version_is_refused_before_the_state_is_checked() {
        assertThat(run(HALF_LIT, HANDLER, "lamps/1", 6L)).isEqualTo(TableCode.CHANGED_MEANWHILE.refused(7L));
        assertThat(run(HALF_LIT, HANDLER, "lamps/1", 7L)).isEqualTo(TableCode.NOT_NOW.refused("LIT"));
    }

    @Test
    @DisplayName("规则检查先于内容检查")
    void the_rule_is_checked_before_the_body() {
        Caller tired = caller("O-TIRED", "440399001", Role.HANDLER);
        Call black = new Call("lamps/2", "light", tired, new Light("black"), null);
        assertThat(TABLE.run(HALF_LIT, 7, black, NOON)).isEqualTo(BridgeCode.TOO_TIRED.refused());
        Call rested = new Call("lamps/2", "light", HANDLER, new Light("black"), null);
        assertThat(TABLE.run(HALF_LIT, 7, rested, NOON)).isEqualTo(BridgeCode.NO_SUCH_COLOUR.refused());
    }

    @Test
    @DisplayName("不存在的地址被拒绝，并写明该地址")
    void an_unknown_address_is_refused_and_named() {
        assertThat(run(HALF_LIT, HANDLER, "lamps/3", null)).isEqualTo(TableCode.NO_SUCH_PLACE.refused("lamps/3/light"));
        Call unknownVerb = new Call("", "paint", SUPERVISOR, new Light("white"), null);
        assertThat(TABLE.run(HALF_LIT, 7, unknownVerb, NOON)).isEqualTo(TableCode.NO_SUCH_PLACE.refused("paint"));
    }

    @Test
    @DisplayName("可办的命令：目标存在、有权限、规则允许")
    void only_commands_that_state_right_and_rule_allow_are_possible() {
        Caller both = caller("O-TIRED", "440399001", Role.HANDLER, Role.SUPERVISOR);
        assertThat(TABLE.possible(HALF_LIT, HANDLER, NOON)).containsExactly("lamps/2/light");
        assertThat(TABLE.possible(HALF_LIT, both, NOON)).isEmpty();
        assertThat(TABLE.possible(HALF_LIT, SUPERVISOR, NOON)).isEmpty();
        assertThat(TABLE.possible(ALL_LIT, SUPERVISOR, NOON)).isEmpty();
    }

    @Test
    @DisplayName("可查询某个地址的当前状态")
    void the_state_at_an_address_can_be_read() {
        assertThat(TABLE.stateAt(HALF_LIT, new Call("lamps/1", "light", HANDLER, "", null)))
                .contains("LIT");
        assertThat(TABLE.stateAt(HALF_LIT, new Call("lamps/2", "light", HANDLER, "", null)))
                .contains("DARK");
        assertThat(TABLE.stateAt(HALF_LIT, new Call("lamps/3", "light", HANDLER, "", null)))
                .isEmpty();
        assertThat(TABLE.stateAt(HALF_LIT, new Call("lamps/1", "paint", HANDLER, "", null)))
                .isEmpty();
        assertThat(lamp(HALF_LIT, TABLE.reach().apply(HALF_LIT), 0).reach())
                .isEqualTo(Reach.NOWHERE.with(Scope.AREA, "440399001"));
    }

    @Test
    @DisplayName("每次询问只计算一次所属编码，不论有多少命令")
    void the_codes_of_the_aggregate_are_computed_once_for_all_rows() {
        AtomicInteger computed = new AtomicInteger();
        CommandTable<Bridge, String> counting = new CommandTable<>(
                bridge -> {
                    computed.incrementAndGet();
                    return TABLE.reach().apply(bridge);
                },
                TABLE.readers(),
                TABLE.unknown(),
                Approving.never(),
                List.of(LIGHT));
        assertThat(counting.possible(HALF_LIT, HANDLER, NOON)).hasSize(1);
        assertThat(computed).hasValue(1);
        assertThat(counting.run(HALF_LIT, 7, new Call("lamps/2", "light", HANDLER, new Light("white"), null), NOON))
                .isInstanceOf(Outcome.Done.class);
        assertThat(computed).hasValue(2);
    }

    @Test
    @DisplayName("一个命令词在表中只有一行；标为待办不改变这一行")
    void a_verb_has_one_row() {
        assertThat(TABLE.row("light")).contains(LIGHT);
        assertThat(TABLE.row("paint")).isEmpty();
        assertThat(LIGHT.expected().task()).isTrue();
        assertThat(LIGHT.expected().verb()).isEqualTo("light");
        assertThatIllegalArgumentException().isThrownBy(() -> TABLE.and(List.of(LIGHT.expected())));
    }

    private static CommandTable<Bridge, String> with(
            Approving<Bridge, String> approving, Command<Bridge, ?, ?, String> row) {
        return new CommandTable<>(TABLE.reach(), TABLE.readers(), TABLE.unknown(), approving, List.of(row));
    }

    /**
     * Requests of the kind {@code strict} need an approval. The command at the pending address waits for its approval.
     */
    private record Asking(String pending) implements Approving<Bridge, String> {
        @Override
        public boolean isNeeded(String kind) {
            return kind.equals("strict");
        }

        @Override
        public boolean isPending(Bridge bridge, String address) {
            return pending.equals(address);
        }

        @Override
        public String requested(Bridge bridge, Request request, Instant at) {
            return "requested " + request.kind() + " " + request.address();
        }
    }

    private static final Call LIGHT_SECOND = new Call("lamps/2", "light", HANDLER, new Light("white"), null);

    private static Approving.Request request(String verb, Caller requester, Object body) {
        return new Approving.Request("strict", "lamps/2", verb, requester, body);
    }

    @Test
    @DisplayName("须审批的命令：检查照旧，通过后只留下申请 (CASE-18)")
    void a_command_that_needs_an_approval_becomes_a_request() {
        CommandTable<Bridge, String> table = with(new Asking(""), LIGHT.needs("strict"));
        assertThat(table.run(HALF_LIT, 7, LIGHT_SECOND, NOON).map(Decided::events))
                .isEqualTo(Outcome.done(List.of("requested strict lamps/2/light")));
        Call black = new Call("lamps/2", "light", HANDLER, new Light("black"), null);
        assertThat(table.run(HALF_LIT, 7, black, NOON)).isEqualTo(BridgeCode.NO_SUCH_COLOUR.refused());
        assertThat(with(new Asking(""), LIGHT.needs("lenient"))
                        .run(HALF_LIT, 7, LIGHT_SECOND, NOON)
                        .map(Decided::events))
                .as("the matrix requires no approval")
                .isEqualTo(Outcome.done(List.of("white lamp 2")));
    }

    @Test
    @DisplayName("申请尚未决定时不得再次申请，也不列为可办 (CASE-18)")
    void a_command_that_waits_for_approval_can_not_be_requested_again() {
        CommandTable<Bridge, String> table = with(new Asking("lamps/2/light"), LIGHT.needs("strict"));
        assertThat(table.run(HALF_LIT, 7, LIGHT_SECOND, NOON))
                .isEqualTo(TableCode.REQUESTED_ALREADY.refused("lamps/2/light"));
        assertThat(table.possible(HALF_LIT, HANDLER, NOON)).isEmpty();
        assertThat(with(new Asking("lamps/2/light"), LIGHT).possible(HALF_LIT, HANDLER, NOON))
                .as("a row without approval")
                .containsExactly("lamps/2/light");
    }

    @Test
    @DisplayName("获批的命令以申请人身份重新检查后执行 (CASE-18)")
    void an_approved_command_is_checked_again_as_its_requester() {
        CommandTable<Bridge, String> table = with(new Asking("lamps/2/light"), LIGHT.needs("strict"));
        assertThat(table.approved(HALF_LIT, request("light", HANDLER, new Light("white")), NOON))
                .isEqualTo(Outcome.done(
                        new Decided<>(new Actor("O-HAND", null, "handler", null), List.of("white lamp 2"))));
        assertThat(table.approved(HALF_LIT, request("light", SUPERVISOR, new Light("white")), NOON))
                .isEqualTo(TableCode.NOT_YOUR_ROLE.refused(new Listed(List.of("handler"))));
        Caller tired = caller("O-TIRED", "440399001", Role.HANDLER);
        assertThat(table.approved(HALF_LIT, request("light", tired, new Light("white")), NOON))
                .isEqualTo(BridgeCode.TOO_TIRED.refused());
        assertThat(table.approved(ALL_LIT, request("light", HANDLER, new Light("white")), NOON))
                .isEqualTo(BridgeCode.NO_SUCH_BRIDGE.refused());
        assertThat(table.approved(HALF_LIT, request("paint", HANDLER, new Light("white")), NOON))
                .isEqualTo(TableCode.NO_SUCH_PLACE.refused("lamps/2/paint"));
    }

    @Test
    @DisplayName("待办：只列标为待办且目标存在的命令；队列按本人的角色与范围 (CASE-2)")
    void tasks_are_expected_commands_whose_target_is_present() {
        CommandTable<Bridge, String> table = with(Approving.never(), LIGHT.expected());
        assertThat(table.tasks(HALF_LIT))
                .containsExactly(new Task(
                        "lamps/2", "light", List.of("AREA 440399001"), Set.of(), Optional.empty(), Optional.empty()));
        assertThat(table.tasks(ALL_LIT)).isEmpty();
        assertThat(TABLE.tasks(HALF_LIT))
                .as("nobody is expected to give the command")
                .isEmpty();
        assertThat(table.queue(HANDLER)).containsExactly(new Task.Held("light", List.of("AREA 440399001")));
        assertThat(table.queue(SUPERVISOR)).isEmpty();
        assertThat(TABLE.queue(HANDLER)).isEmpty();
    }
}
