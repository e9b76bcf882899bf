package org.fenbo.rehearsal.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.rehearsal.guarantee.CleanRun.C2;
import static org.fenbo.rehearsal.guarantee.Recorded.clock;
import static org.fenbo.rehearsal.guarantee.Recorded.recorded;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.rehearsal.journal.Observation.Disturbance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Shows that the checkers can fail. A clean history passes. Each planted change makes only the expected guarantees
 * fail.
 */
class GuaranteesTest {
    private static final long SEED = 20_261_126;

    @Test
    @DisplayName("R26 无错的一次运行, 各条承诺都成立, 且都说明检查了多少")
    void a_clean_history_passes_and_each_guarantee_reports_how_much_it_checked() {
        List<Finding> findings = CleanRun.record().check(Guarantees.all(SEED, Limits.PROMISED));
        assertThat(findings).extracting(Finding::breaches).allMatch(List::isEmpty);
        assertThat(findings).allSatisfy(one -> assertThat(one.lookedAt()).isNotEmpty());
        assertThat(findings.getFirst())
                .hasToString("ok   I1 every acknowledged report has a case, a join, an answer"
                        + " or a rejection (5 acknowledged, 4 cases)");
    }

    @Test
    @DisplayName("R26 什么都没检查到就是失败")
    void every_guarantee_fails_if_it_checked_nothing() {
        assertThat(new Recorded().check(Guarantees.all(SEED, Limits.PROMISED))).noneMatch(Finding::holds);
    }

    static Stream<Planted> histories() {
        return Stream.of(
                        PlantedInReports.lost(),
                        PlantedInReports.doubled(),
                        PlantedInReports.unbalanced(),
                        PlantedInStreams.illegal(),
                        PlantedInStreams.clocks(),
                        PlantedInStreams.lateness(),
                        PlantedInStreams.readers(),
                        PlantedInStreams.unsent())
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("histories")
    @DisplayName("R26 I1–I6 I9 植入一处错误, 只有对应的承诺失败, 并指出是哪一件")
    void a_planted_change_fails_only_its_own_guarantees(Planted planted) {
        Recorded run = CleanRun.record();
        planted.change().accept(run);
        List<Finding> findings = run.check(Guarantees.all(SEED, Limits.PROMISED));
        assertThat(failed(findings)).as("%s", findings).isEqualTo(planted.fails());
        assertThat(findings.stream().flatMap(one -> one.breaches().stream()))
                .as("the subject")
                .anyMatch(breach -> breach.contains(planted.names()));
    }

    @Test
    @DisplayName("I5 I9 故障期间及其后的恢复时间内不算迟")
    void lateness_is_allowed_during_a_disturbance_and_its_recovery_time() {
        Recorded run = CleanRun.record();
        run.observations.add(new Disturbance(
                "redis away", Instant.parse("2026-03-09T02:29:00Z"), Instant.parse("2026-03-09T02:31:00Z")));
        run.change(clock(C2, "case", "passed"), recorded("2026-03-09T02:31:59Z"));
        run.observations.add(new Disturbance(
                "kafka away", Instant.parse("2026-03-10T03:00:02Z"), Instant.parse("2026-03-10T03:05:00Z")));
        run.look("2026-03-10T03:05:04Z", "intake.outbox", "2026-03-10T03:00:03Z");
        // The only clock that passed became due during a disturbance, so there is no clock whose lateness can be
        // checked.
        assertThat(run.check(Guarantees.all(SEED, Limits.PROMISED)).stream().flatMap(one -> one.breaches().stream()))
                .containsExactly("looked at nothing: passed while nothing was broken");
    }

    @Test
    @DisplayName("I5 F12 故障连着故障, 恢复时间从最后一次恢复算起")
    void the_recovery_time_begins_again_after_the_next_disturbance() {
        Recorded run = CleanRun.record();
        run.observations.add(new Disturbance(
                "kill -9 supervision", Instant.parse("2026-03-09T02:29:50Z"), Instant.parse("2026-03-09T02:30:10Z")));
        run.observations.add(new Disturbance(
                "kafka away", Instant.parse("2026-03-09T02:30:11Z"), Instant.parse("2026-03-09T02:32:11Z")));
        run.change(clock(C2, "case", "passed"), recorded("2026-03-09T02:32:15Z"));
        assertThat(run.check(Guarantees.all(SEED, Limits.PROMISED)).stream().flatMap(one -> one.breaches().stream()))
                .containsExactly("looked at nothing: passed while nothing was broken");
    }

    private static Set<String> failed(List<Finding> findings) {
        return findings.stream()
                .filter(one -> !one.holds())
                .map(one -> one.promise().substring(0, 2))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
