package org.fenbo.backbone.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.backbone.workingtime.Calendars.NEW_YORK;
import static org.fenbo.backbone.workingtime.Calendars.newYork;
import static org.fenbo.backbone.workingtime.Calendars.roundTheClock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Tests the daylight saving changes of 2015 in New York. On 8 March, a Sunday, the time changed from 02:00 to 03:00. On
 * 1 November, it changed from 02:00 back to 01:00.
 */
class DaylightSavingTest {

    private final WorkingCalendar hotline = roundTheClock(NEW_YORK);

    @Test
    @DisplayName("TIME-2 夏令时：按工作日计算的时限在当地同一时刻到期")
    void a_working_day_keeps_the_local_time_of_day_over_the_change() {
        Instant friday = newYork("2015-03-06T16:20");
        assertThat(Calendars.boston().plusWorkingDays(friday, 1))
                .isEqualTo(newYork("2015-03-09T16:20"))
                .isEqualTo(friday.plus(Duration.ofHours(3 * 24 - 1)));
    }

    @Test
    @DisplayName("TIME-1 夏令时：工作时按实际经过的时间计算")
    void working_hours_in_the_night_of_the_change_are_real_hours() {
        assertThat(hotline.plusWorkingTime(newYork("2015-03-08T00:00"), Duration.ofHours(4)))
                .isEqualTo(newYork("2015-03-08T05:00"));
        assertThat(hotline.plusWorkingTime(newYork("2015-11-01T00:00"), Duration.ofHours(4)))
                .isEqualTo(newYork("2015-11-01T03:00"));
        assertThat(hotline.workingTimeBetween(newYork("2015-11-01T00:00"), newYork("2015-11-02T00:00")))
                .isEqualTo(Duration.ofHours(25));
    }

    @Test
    @DisplayName("TIME-1 夏令时：在被跳过的时刻到期的，于时钟变更时到期")
    void a_day_that_ends_in_the_skipped_hour_ends_at_the_change() {
        assertThat(hotline.plusNaturalDays(newYork("2015-03-07T02:30"), 1)).isEqualTo(newYork("2015-03-08T03:00"));
        assertThat(hotline.plusWorkingDays(newYork("2015-03-07T02:30"), 1)).isEqualTo(newYork("2015-03-08T03:00"));
    }

    @Test
    @DisplayName("TIME-1 夏令时：在重复的时刻到期的，取第一次出现")
    void a_day_that_ends_in_the_repeated_hour_ends_at_the_first_occurrence() {
        assertThat(hotline.plusNaturalDays(newYork("2015-10-31T01:30"), 1))
                .isEqualTo(Instant.parse("2015-11-01T05:30:00Z"));
    }

    @Test
    @DisplayName("TIME-2 夏令时：重复的一小时都是工作时间")
    void both_occurrences_of_the_repeated_hour_are_working_time() {
        Instant secondPass = Instant.parse("2015-11-01T06:30:00Z");
        assertThat(hotline.isWorking(secondPass)).isTrue();
        assertThat(hotline.plusWorkingDays(secondPass, 0)).isEqualTo(secondPass);
        assertThat(hotline.plusNaturalDays(secondPass, 0)).isEqualTo(secondPass);
    }

    @Test
    @DisplayName("TIME-2 夏令时：时段边界落在被跳过的一小时内")
    void intervals_around_the_skipped_hour_never_overlap() {
        WeekPattern nights =
                WeekPattern.everyDay(Calendars.LONG_AGO, WorkingHours.of("00:00-02:30", "02:45-02:50", "03:00-06:00"));
        WorkingCalendar calendar = new WorkingCalendar("nights/1", NEW_YORK, List.of(nights), List.of());
        assertThat(calendar.workingTimeBetween(newYork("2015-03-08T00:00"), newYork("2015-03-08T12:00")))
                .isEqualTo(Duration.ofHours(5));
        assertThat(calendar.plusWorkingTime(newYork("2015-03-08T01:00"), Duration.ofHours(2)))
                .isEqualTo(newYork("2015-03-08T04:00"));
    }

    @Test
    @DisplayName("TIME-1 夏令时：在重复的一小时内，较晚起算的自然日时限可能较早到期")
    void in_the_repeated_hour_a_later_start_can_have_an_earlier_deadline_in_natural_days() {
        Instant firstPass = Instant.parse("2015-11-01T05:45:00Z");
        Instant secondPass = Instant.parse("2015-11-01T06:15:00Z");
        assertThat(hotline.plusNaturalDays(firstPass, 1)).isEqualTo(newYork("2015-11-02T01:45"));
        assertThat(hotline.plusNaturalDays(secondPass, 1)).isEqualTo(newYork("2015-11-02T01:15"));
    }
}
