package org.fenbo.backbone.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Checks our deadlines against 20,758 deadlines of real cases. The system of the city computed these deadlines. */
class BostonDeadlinesTest {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /**
     * The stated limit of sidewalk repair, in working days. But 63 of the 87 deadlines are on Saturdays, so the real
     * limit is 365 natural days. A test below checks this.
     */
    private static final int A_YEAR_IN_DISGUISE = 251;

    private final WorkingCalendar boston = Calendars.boston();

    @Test
    @DisplayName("非工作时间顺延至下一工作时段，按工作日计算：波士顿 20671 条真实时限 (TIME-2b)")
    void every_target_in_working_days_is_reproduced() throws IOException {
        List<Target> targets = targets().stream()
                .filter(target -> target.workingDays() != A_YEAR_IN_DISGUISE)
                .toList();
        assertThat(targets).hasSize(20_671);
        assertThat(targets)
                .allSatisfy(target ->
                        assertThat(target.missedBy(workingDays(target), boston)).isLessThanOrEqualTo(TOLERANCE));
    }

    @Test
    @DisplayName("TIME-1 自然日：波士顿 87 条 365 天真实时限")
    void every_target_in_a_year_is_reproduced_in_natural_days() throws IOException {
        List<Target> targets = targets().stream()
                .filter(target -> target.workingDays() == A_YEAR_IN_DISGUISE)
                .toList();
        Limit year = new Limit(365, LimitUnit.NATURAL_DAYS);
        assertThat(targets).hasSize(87);
        assertThat(targets)
                .allSatisfy(target -> assertThat(target.missedBy(year, boston)).isLessThanOrEqualTo(TOLERANCE));
    }

    private static Limit workingDays(Target target) {
        return new Limit(target.workingDays(), LimitUnit.WORKING_DAYS);
    }

    private static List<Target> targets() throws IOException {
        return SharedData.linesOfGzip(SharedData.require("boston311/deadlines.csv.gz")).stream()
                .filter(line -> line.endsWith(",1"))
                .map(Target::parse)
                .toList();
    }

    private record Target(String caseNumber, Instant received, Instant due, int workingDays) {

        /**
         * Reads the last six columns: received, target, working days, observed working days, difference, exact. None of
         * these columns contains a comma.
         */
        static Target parse(String line) {
            List<String> columns = List.of(line.split(",", -1));
            int end = columns.size();
            return new Target(
                    columns.getFirst(),
                    Calendars.newYork(columns.get(end - 6)),
                    Calendars.newYork(columns.get(end - 5)),
                    Integer.parseInt(columns.get(end - 4)));
        }

        Duration missedBy(Limit limit, WorkingCalendar calendar) {
            return Duration.between(due, Deadline.of(received, limit, calendar).due())
                    .abs();
        }
    }
}
