package org.fenbo.dispatch.governor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.answered;
import static org.fenbo.dispatch.casefile.Cases.closed;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.queued;
import static org.fenbo.dispatch.casefile.Cases.returnAsked;
import static org.fenbo.dispatch.casefile.Cases.returnGranted;
import static org.fenbo.dispatch.casefile.Cases.verified;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.backbone.testing.InMemoryAggregates;
import org.fenbo.backbone.testing.TestServers;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.Cases;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseVoided;
import org.fenbo.dispatch.casefile.FilingEvent.CaseFiled;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.VoidGround;
import org.fenbo.dispatch.governor.AutomaticSwitch;
import org.fenbo.dispatch.governor.DoubtfulDuties;
import org.fenbo.dispatch.governor.DoubtfulDuties.Doubtful;
import org.fenbo.dispatch.governor.GovernedCases.Figures;
import org.fenbo.dispatch.governor.GovernedCases.Returned;
import org.fenbo.dispatch.governor.GovernedCases.ReturnsOfDuty;
import org.fenbo.dispatch.governor.GovernedCases.Window;
import org.fenbo.dispatch.governor.Governor;
import org.fenbo.dispatch.governor.GovernorEvent;
import org.fenbo.dispatch.governor.GovernorEvent.AutomaticStopped;
import org.fenbo.dispatch.governor.GovernorRule;
import org.fenbo.dispatch.governor.Tally;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class GovernedCaseRowsTest {
    private static final CategoryCode LIGHTS = new CategoryCode("101");
    private static final CaseEvent[] DONE = {dispatched(1, CLEANING), accepted(1), answered(1), verified(1), closed()};
    private static final CaseEvent[] RETURNED = {
        dispatched(1, CLEANING), returnAsked(1), returnGranted(1), queued(QueueGround.RETURNED)
    };

    private final DataSource database = TestServers.postgres().database().dataSource();
    private final GovernedCaseRows rows = new GovernedCaseRows(JdbcClient.create(database));
    private final InMemoryAggregates<AutomaticSwitch, GovernorEvent> switches =
            new InMemoryAggregates<>((state, event) -> event.after(AutomaticSwitch.of(state)));
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));

    @BeforeEach
    void tables() throws IOException {
        new JdbcTemplate(database)
                .execute(Files.readString(Path.of("src/main/resources/db/dispatch/V100__dispatch.sql")));
    }

    private static CaseNumber number(int last) {
        return new CaseNumber("C440399202611220000%02d".formatted(last));
    }

    private static Changed<CaseFile, CaseEvent> change(int last, @Nullable CategoryCode category, CaseEvent... events) {
        Matter like = Cases.MATTER;
        Matter matter = new Matter(
                number(last),
                like.report(),
                like.channel(),
                like.client(),
                like.nature(),
                category,
                like.area(),
                like.urgency(),
                like.text(),
                like.collector(),
                NOON.plusSeconds(last));
        CaseEvent filed = new CaseFiled(matter, 3, NOON);
        CaseFile file = CaseFile.fold(null, filed);
        for (CaseEvent event : events) {
            file = file.after(event);
        }
        return new Changed<>(matter.number().value(), file, 1, 1, List.of(filed));
    }

    private void follow(int last, CaseEvent... events) {
        rows.follow(List.of(change(last, LIGHTS, events)));
    }

    private Figures figures(int window) {
        return rows.figures(List.of(new Window(LIGHTS, Instant.EPOCH, window))).getFirst();
    }

    @Test
    @DisplayName("自动派单的件数、派对与派错按案件统计；人工派的案件计入总数 (CASE-22b,f)")
    void the_figures_of_a_category_count_its_cases() {
        follow(1, DONE);
        follow(2, RETURNED);
        follow(3, queued(QueueGround.BY_DECISION));
        follow(4, dispatched(1, CLEANING));
        rows.follow(List.of(change(5, new CategoryCode("102"), DONE)));
        assertThat(figures(50)).isEqualTo(new Figures(LIGHTS, 4, 3, new Tally(3, 1, List.of(number(2)))));
        assertThat(rows.categories()).containsExactly(LIGHTS, new CategoryCode("102"));
        assertThat(rows.takeJudged()).containsExactlyInAnyOrder(LIGHTS, new CategoryCode("102"));
        assertThat(rows.takeJudged()).isEmpty();
    }

    @Test
    @DisplayName("重复处理、回滚后重做，每件只计一次 (CASE-22b)")
    void a_repeated_change_counts_once_and_a_change_that_was_rolled_back_does_not_count() {
        follow(1, RETURNED);
        follow(1, RETURNED);
        assertThat(rows.takeJudged()).containsExactly(LIGHTS);
        transaction.executeWithoutResult(status -> {
            follow(2, RETURNED);
            status.setRollbackOnly();
        });
        assertThat(rows.takeJudged()).isEmpty();
        assertThat(figures(50).tally()).isEqualTo(new Tally(1, 0, List.of(number(1))));
        follow(1, RETURNED);
        assertThat(rows.takeJudged()).isEmpty();
    }

    @Test
    @DisplayName("只计窗口内最近的派单，恢复之前派出的不计 (CASE-22a,e)")
    void only_the_orders_in_the_window_count() {
        for (int last = 1; last <= 4; last++) {
            follow(last, RETURNED);
        }
        follow(5, DONE);
        follow(6, DONE);
        assertThat(figures(3)).isEqualTo(new Figures(LIGHTS, 3, 3, new Tally(3, 2, List.of(number(4)))));
        assertThat(rows.figures(List.of(new Window(LIGHTS, NOON.plusSeconds(1), 50)))
                        .getFirst()
                        .tally())
                .isEqualTo(new Tally(0, 0, List.of()));
    }

    @Test
    @DisplayName("改判后计新的结果：退回的案件裁决回原单位并办结，不再算派错 (CASE-22b)")
    void a_verdict_that_changes_counts_as_it_is_now() {
        follow(1, RETURNED);
        assertThat(figures(50).tally().wrong()).hasSize(1);
        follow(1, DONE);
        assertThat(figures(50).tally()).isEqualTo(new Tally(1, 1, List.of()));
    }

    @Test
    @DisplayName("待派案件重新分类后计入新事项；已自动派单的，派单仍计入原事项 (CASE-12c, CASE-22b)")
    void an_order_counts_for_the_category_that_the_case_had_then() {
        CategoryCode other = new CategoryCode("102");
        follow(1, queued(QueueGround.BY_DECISION));
        follow(2, dispatched(1, CLEANING));
        rows.follow(List.of(change(1, other, queued(QueueGround.BY_DECISION)), change(2, other, DONE)));
        assertThat(figures(50)).isEqualTo(new Figures(LIGHTS, 1, 1, new Tally(1, 1, List.of())));
        assertThat(rows.figures(List.of(new Window(other, Instant.EPOCH, 50))).getFirst())
                .isEqualTo(new Figures(other, 1, 0, new Tally(0, 0, List.of())));
    }

    @Test
    @DisplayName("无事项的案件已自动派单的，其后补上事项，派单不计入该事项；派单前补上的计入 (CASE-12c, CASE-22b)")
    void an_order_that_was_given_without_a_category_counts_for_none() {
        rows.follow(List.of(
                change(1, null, dispatched(1, CLEANING)),
                change(2, null, queued(QueueGround.BY_DECISION)),
                change(3, null, RETURNED)));
        assertThat(rows.categories()).isEmpty();
        assertThat(rows.takeJudged()).isEmpty();
        rows.follow(List.of(change(1, LIGHTS, RETURNED), change(2, LIGHTS, DONE)));
        assertThat(figures(50)).isEqualTo(new Figures(LIGHTS, 1, 1, new Tally(1, 1, List.of())));
        assertThat(rows.categories()).containsExactly(LIGHTS);
        assertThat(rows.takeJudged()).containsExactly(LIGHTS);
    }

    @Test
    @DisplayName("按职责列出退回的派单，附首件与末件 (CASE-22d)")
    void the_returned_orders_of_a_duty_are_counted_with_the_first_and_the_last_case() {
        follow(2, RETURNED);
        follow(1, RETURNED);
        follow(3, RETURNED);
        follow(4, DONE);
        assertThat(rows.returns(List.of(new Window(LIGHTS, Instant.EPOCH, 50))))
                .containsExactly(new ReturnsOfDuty(
                        "D-001", LIGHTS, 3, new Returned(number(1), NOON), new Returned(number(3), NOON)));
    }

    private void check(int percent) {
        GovernorRule rule = new GovernorRule(percent, 50, 10, 10);
        new Governor(switches, rows, (category, at) -> rule, () -> NOON).check(rows.takeJudged());
    }

    @Test
    @DisplayName("20 件未办结、1 件退回的事项不停用；10 件中 2 件退回的停用 (CASE-22b,c)")
    void open_orders_keep_a_category_on_and_too_many_returns_switch_it_off() {
        for (int last = 1; last <= 20; last++) {
            follow(last, dispatched(1, CLEANING));
        }
        follow(21, RETURNED);
        check(95);
        assertThat(switches.events()).isEmpty();

        CategoryCode other = new CategoryCode("102");
        for (int last = 31; last <= 38; last++) {
            rows.follow(List.of(change(last, other, dispatched(1, CLEANING))));
        }
        rows.follow(List.of(change(39, other, RETURNED), change(40, other, RETURNED)));
        check(95);
        assertThat(switches.events())
                .containsExactly(new AutomaticStopped(other, 0, 2, 95, List.of(number(40), number(39)), NOON));
    }

    @Test
    @DisplayName("作废的案件不计入派单 (CASE-22b)")
    void the_order_of_a_void_case_does_not_count() {
        follow(1, dispatched(1, CLEANING), new CaseVoided(VoidGround.FILED_TWICE, Cases.DISPATCHER, NOON));
        follow(2, dispatched(1, CLEANING));
        assertThat(figures(50).tally()).isEqualTo(new Tally(1, 0, List.of()));
        assertThat(figures(1).tally()).isEqualTo(new Tally(1, 0, List.of()));
    }

    @Test
    @DisplayName("职责只占事项一小部分的，其退回也能查出：甲职责派对 60 件，其间乙职责退回 10 件，列出乙职责及首件、末件 (CASE-22d)")
    void a_duty_that_is_a_small_part_of_its_category_is_listed() {
        CaseEvent ofSquad = new OrderDispatched(1, SQUAD, new Responsibility.ByDuty("D-B", 3), NOON);
        for (int last = 1; last <= 70; last++) {
            if (last % 7 == 1) {
                follow(last, ofSquad, returnAsked(1), returnGranted(1), queued(QueueGround.RETURNED));
            } else {
                follow(last, DONE);
            }
        }
        Governor governor = new Governor(switches, rows, (category, at) -> GovernorRule.USUAL, () -> NOON);
        assertThat(new DoubtfulDuties(governor, rows).list())
                .containsExactly(new Doubtful(
                        "D-B", List.of(LIGHTS), 10, new Returned(number(1), NOON), new Returned(number(64), NOON)));
        assertThat(rows.returns(List.of(new Window(LIGHTS, Instant.EPOCH, 4))))
                .extracting(ReturnsOfDuty::returns)
                .containsExactly(4);
        assertThat(rows.returns(List.of(new Window(LIGHTS, NOON.plusSeconds(1), 50))))
                .isEmpty();
    }
}
