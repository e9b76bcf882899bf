package org.fenbo.supervision.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.fenbo.backbone.events.inbox.Deliveries;
import org.fenbo.backbone.events.inbox.Inbox;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.supervision.CaseEvents;
import org.fenbo.supervision.Database;
import org.fenbo.supervision.DemoRules;
import org.fenbo.supervision.board.events.BoardReader;
import org.fenbo.supervision.board.store.StoredBoardCases;
import org.fenbo.supervision.clock.CommitSignal;
import org.fenbo.supervision.clock.KeepClocks;
import org.fenbo.supervision.clock.Unhindered;
import org.fenbo.supervision.clock.events.ClockReader;
import org.fenbo.supervision.clock.store.ClockEventJson;
import org.fenbo.supervision.clock.store.StoredClocks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Tests that the same events result in the same board, even if they are repeated or shuffled. Also tests that the
 * board's counts equal a recount.
 */
class ReplayTest {
    private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant LATER = START.plus(Duration.ofDays(8));
    private static final long SEED = 20261123;
    private static final int CASES = 100;

    private final List<List<Received>> district = district();

    @Test
    @DisplayName("同样的事件，重复、乱序，看板与时限一致 (SUP-6a, I8)")
    void repeated_and_shuffled_events_give_the_same_board_and_the_same_clocks() {
        Run once = run(interleaved(new Random(SEED)), 500);
        Run twice = run(twice(interleaved(new Random(SEED + 1))), 37);
        Run shuffled = run(shuffledInWindows(twice(interleaved(new Random(SEED + 2))), new Random(SEED)), 91);

        assertThat(once.board().total().open() + once.board().total().closed()).isEqualTo(CASES);
        assertThat(twice).isEqualTo(once);
        assertThat(shuffled).isEqualTo(once);
    }

    @Test
    @DisplayName("看板数字逐件复算一致 SUP-4")
    void the_counts_of_the_board_equal_a_recount_case_by_case() {
        Database database = Database.create();
        read(database, interleaved(new Random(SEED)), 500);
        for (int hours = 0; hours <= 24 * 9; hours += 5) {
            Instant now = START.plus(Duration.ofHours(hours));
            Board board = board(database, now);
            Map<String, Figures> recounted = recount(database, now);

            assertThat(board.withoutUnit())
                    .isEqualTo(recounted.getOrDefault("", Figures.NONE).open());
            assertThat(recounted.values().stream().reduce(Figures.NONE, Figures::plus))
                    .isEqualTo(board.total());
            recounted.remove("");
            assertThat(board.units())
                    .hasSameSizeAs(recounted.keySet())
                    .allSatisfy(row -> assertThat(row.figures()).isEqualTo(recounted.get(row.unit())));
        }
    }

    @Test
    @DisplayName("已派、未派的案件，到期的时限无一遗漏 (SUP-1a)")
    void cases_past_a_limit_count_as_unflagged_until_their_clocks_have_passed() {
        Database database = Database.create();
        read(database, interleaved(new Random(SEED)), 500);
        assertThat(board(database, LATER).unflagged()).isPositive();

        Unhindered.of(clocks(database), () -> LATER).byNow();

        assertThat(board(database, LATER).unflagged()).isZero();
    }

    @Test
    @DisplayName("退回获准的案件不再计入退回它的单位，改派后计入新单位 (SUP-4c)")
    void a_returned_case_leaves_the_count_of_the_unit_that_returned_it() {
        Database database = Database.create();
        CaseEvents one = CaseEvents.filed("C44039920261123900001", "NORMAL", "", START)
                .dispatched(1, "U-1", START.plusSeconds(60))
                .returned(1, START.plusSeconds(120));
        read(database, one.all(), 500);
        assertThat(board(database, LATER).units()).isEmpty();
        assertThat(board(database, LATER).withoutUnit()).isEqualTo(1);

        read(database, one.dispatched(2, "U-2", START.plusSeconds(180)).all(), 500);
        assertThat(board(database, LATER).units()).extracting(Board.Row::unit).containsExactly("U-2");
        assertThat(board(database, LATER).withoutUnit()).isZero();
    }

    @Test
    @DisplayName("重办的案件重新计入在办，按新一轮全案时限判定；再结案仍只计一件 (CASE-13e, SUP-4)")
    void a_redone_case_is_open_again_and_is_judged_by_its_new_clock() {
        Database database = Database.create();
        CaseEvents one = CaseEvents.filed("C44039920261123900002", "URGENT", "", START)
                .dispatched(1, "U-1", START.plusSeconds(60))
                .closed(START.plusSeconds(120))
                .reopened(1, LATER.minusSeconds(60));
        read(database, one.all(), 500);
        Board board = board(database, LATER);
        assertThat(board.withoutUnit()).isEqualTo(1);
        assertThat(board.total()).isEqualTo(Figures.of(DueState.OPEN));

        Instant late = LATER.plus(Duration.ofDays(9));
        read(database, one.dispatched(2, "U-2", LATER).closed(late).all(), 500);
        assertThat(board(database, late).total()).isEqualTo(Figures.of(DueState.CLOSED_OVERDUE));
    }

    @Test
    @DisplayName("改事项的案件按新一轮全案时限判定，此后重办再起一轮；同批、分批结果一致 (CASE-12c, CASE-13e, SUP-4)")
    void a_reclassified_case_is_judged_by_its_new_clock() {
        for (int batch : List.of(1, 500)) {
            Database database = Database.create();
            CaseEvents one = CaseEvents.filed("C44039920261123900003", "URGENT", "", START)
                    .dispatched(1, "U-1", START.plusSeconds(60))
                    .reclassified(2, LATER.minusSeconds(60));
            read(database, one.all(), batch);
            assertThat(board(database, LATER).total()).isEqualTo(Figures.of(DueState.OPEN));
            assertThat(database.texts("select category || ' ' || clock from board_case"))
                    .containsExactly("COVER case-2");

            one.closed(LATER).reopenedInRound(1, 3, LATER.plusSeconds(1));
            read(database, one.all(), batch);
            assertThat(database.texts("select category || ' ' || clock from board_case"))
                    .containsExactly("COVER case-3");
            assertThat(database.texts("select clock from clock where clock like 'case%' order by clock"))
                    .containsExactly("case", "case-2", "case-3");
        }
    }

    @Test
    @DisplayName("暂停中的案件看板上不算超期也不算将到期；恢复后按移动了的到期判定 (TIME-3e, SUP-4)")
    void a_paused_case_is_neither_due_soon_nor_overdue() {
        Database database = Database.create();
        Instant until = LATER.plus(Duration.ofHours(1));
        CaseEvents one = CaseEvents.filed("C44039920261123900004", "URGENT", "", START)
                .dispatched(1, "U-1", START.plusSeconds(60))
                .accepted(1, START.plusSeconds(90))
                .paused(1, until, START.plus(Duration.ofHours(2)));
        read(database, one.all(), 500);
        Unhindered.of(clocks(database), () -> LATER).byNow();
        assertThat(board(database, LATER).total()).isEqualTo(Figures.of(DueState.OPEN));
        assertThat(board(database, LATER).unflagged()).isZero();

        read(database, one.resumed(1, until, until).all(), 500);
        Instant due = until.plus(Duration.ofHours(22));
        assertThat(board(database, due.minusSeconds(1)).total()).isEqualTo(Figures.of(DueState.DUE_SOON));
        assertThat(board(database, due).total()).isEqualTo(Figures.of(DueState.OVERDUE));
        Unhindered.of(clocks(database), () -> due).byNow();
        assertThat(board(database, due).unflagged()).isZero();
    }

    private record Run(Board board, List<String> clocks) {}

    private static Run run(List<Received> events, int batch) {
        Database database = Database.create();
        read(database, events, batch);
        Unhindered.of(clocks(database), () -> LATER).byNow();
        assertThat(database.count("select count(*) from inbox_held")).isZero();
        List<String> clocks = database.texts(
                "select concat_ws(' ', subject, type, to_char(happened at time zone 'UTC', 'IYYY-MM-DD HH24:MI:SS.US'),"
                        + " convert_from(body, 'UTF8')) from event"
                        + " order by subject, convert_from(body, 'UTF8')::jsonb->>'clock', version");
        return new Run(board(database, LATER), clocks);
    }

    private static void read(Database database, List<Received> events, int batch) {
        KeepClocks keepClocks = new KeepClocks(clocks(database), DemoRules.standard());
        Inbox clocks = database.inbox(new ClockReader(keepClocks, new CommitSignal(), database.json));
        Inbox board = database.inbox(new BoardReader(new StoredBoardCases(database.client), database.json));
        for (int from = 0; from < events.size(); from += batch) {
            List<Received> next = events.subList(from, Math.min(events.size(), from + batch));
            board.receive(Deliveries.of(next));
            clocks.receive(Deliveries.of(next));
        }
    }

    private static StoredClocks clocks(Database database) {
        return new StoredClocks(database.client, database.transaction, database.log, new ClockEventJson(database.json));
    }

    private static Board board(Database database, Instant now) {
        return new ShowBoard(new StoredBoardCases(database.client), DemoRules.standard(), () -> now)
                .asOfNow(true, Reach.NOWHERE);
    }

    private static Map<String, Figures> recount(Database database, Instant now) {
        Map<String, Figures> recounted = new TreeMap<>();
        database.jdbc.query(
                "select coalesce(b.unit, '') as unit, b.closed_at, c.started_at, c.due_at from board_case b"
                        + " left join lateral (select * from clock where case_number = b.number and clock like 'case%'"
                        + " order by clock desc limit 1) c on true",
                row -> {
                    Instant due = instant(row.getObject("due_at", java.time.OffsetDateTime.class));
                    Instant started = instant(row.getObject("started_at", java.time.OffsetDateTime.class));
                    Instant closed = instant(row.getObject("closed_at", java.time.OffsetDateTime.class));
                    DueState.Span span = due == null || started == null ? null : new DueState.Span(started, due);
                    recounted.merge(row.getString("unit"), Figures.of(DueState.of(span, closed, now)), Figures::plus);
                });
        return recounted;
    }

    private static @Nullable Instant instant(java.time.@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** Cases with random steps: they are queued, dispatched, returned, answered, reworked or closed. */
    private static List<List<Received>> district() {
        Random random = new Random(SEED);
        List<List<Received>> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            String urgency = random.nextInt(3) == 0 ? "URGENT" : "NORMAL";
            Instant received = START.plusSeconds(random.nextInt(86_400));
            CaseEvents one = CaseEvents.filed("C44039920261123%06d".formatted(i), urgency, "", received);
            live(one, received, random);
            cases.add(one.all());
        }
        return cases;
    }

    private static void live(CaseEvents one, Instant received, Random random) {
        Instant at = received.plusSeconds(120);
        int order = 1;
        for (int steps = random.nextInt(9); steps > 0; steps--) {
            at = at.plusSeconds(60 + random.nextInt(86_400));
            switch (random.nextInt(6)) {
                case 0 -> one.queued(at);
                case 1, 2 ->
                    one.dispatched(order, "U-" + random.nextInt(5), at)
                            .accepted(order, at.plusSeconds(random.nextInt(7_200)));
                case 3 -> one.returned(order++, at.plusSeconds(7_200));
                case 4 -> one.answered(order, at.plusSeconds(7_200)).reworked(order, at.plusSeconds(7_300));
                default -> {
                    one.closed(at.plusSeconds(7_400));
                    redone(one, order + 1, at.plusSeconds(7_400 + random.nextInt(90_000)), random.nextInt(4));
                    return;
                }
            }
            at = at.plusSeconds(7_500);
        }
    }

    /** A closed case stays closed, or it is opened again, dispatched again and closed again. */
    private static void redone(CaseEvents one, int order, Instant at, int steps) {
        if (steps > 0) {
            one.reopened(1, at);
        }
        if (steps > 1) {
            one.dispatched(order, "U-1", at.plusSeconds(60));
        }
        if (steps > 2) {
            one.closed(at.plusSeconds(7_200));
        }
    }

    /** The events of all cases in a random mix; the events of each case remain in their order. */
    private List<Received> interleaved(Random random) {
        List<Integer> turns = new ArrayList<>();
        for (int i = 0; i < district.size(); i++) {
            turns.addAll(Collections.nCopies(district.get(i).size(), i));
        }
        Collections.shuffle(turns, random);
        int[] next = new int[district.size()];
        List<Received> all = new ArrayList<>();
        turns.forEach(one -> all.add(district.get(one).get(next[one]++)));
        return all;
    }

    private static List<Received> twice(List<Received> events) {
        List<Received> doubled = new ArrayList<>(events);
        doubled.addAll(events.size() / 2, events.subList(0, events.size() / 2));
        doubled.addAll(events);
        return doubled;
    }

    private static List<Received> shuffledInWindows(List<Received> events, Random random) {
        List<Received> shuffled = new ArrayList<>(events);
        for (int from = 0; from < shuffled.size(); from += 100) {
            Collections.shuffle(shuffled.subList(from, Math.min(shuffled.size(), from + 100)), random);
        }
        return shuffled;
    }
}
