package org.fenbo.backbone.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests properties of all deadlines with random values. To repeat a failure, run the test with {@code -Dfenbo.seed=…}
 * and the seed of the failure.
 */
class RandomDeadlinesTest {

    private static final int TRIES = 4000;
    private static final Instant FIRST = Instant.parse("2014-06-01T00:00:00Z");
    private static final long SECONDS = Duration.ofDays(13 * 365).toSeconds();

    private final long seed = Long.getLong("fenbo.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @BeforeEach
    void print_the_seed() {
        System.out.println("RandomDeadlinesTest -Dfenbo.seed=" + seed);
    }

    @ParameterizedTest
    @MethodSource("calendars")
    @DisplayName("TIME-2 起算越晚，到期不会更早")
    void a_later_start_is_never_due_earlier(WorkingCalendar calendar) {
        for (int i = 0; i < TRIES; i++) {
            Limit limit = limit();
            Instant start = moment(calendar, FIRST, SECONDS);
            Instant later = moment(calendar, start, 1L << random.nextInt(4, 20));
            assertThat(limit.dueFrom(later, calendar))
                    .as("%s from %s and from %s, seed %d", limit.code(), start, later, seed)
                    .isAfterOrEqualTo(limit.dueFrom(start, calendar));
        }
    }

    @ParameterizedTest
    @MethodSource("calendars")
    @DisplayName("TIME-2 到期不早于起算；工作时限到期于工作时间内或下班时刻")
    void a_limit_of_working_time_is_due_in_working_time_or_at_a_closing(WorkingCalendar calendar) {
        for (int i = 0; i < TRIES; i++) {
            Limit limit = limit();
            Instant start = moment(calendar, FIRST, SECONDS);
            Instant due = limit.dueFrom(start, calendar);
            assertThat(due).as("%s from %s, seed %d", limit.code(), start, seed).isAfterOrEqualTo(start);
            assertThat(!limit.unit().isWorkingTime() || isWorkingOrClosing(due, calendar))
                    .as("%s from %s is due %s, seed %d", limit.code(), start, due, seed)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("calendars")
    @DisplayName("TIME-3 到期前的工作时间等于时限的工作时间")
    void the_working_time_until_a_deadline_equals_the_limit(WorkingCalendar calendar) {
        for (int i = 0; i < TRIES; i++) {
            Instant start = moment(calendar, FIRST, SECONDS);
            Duration amount = Duration.ofSeconds(random.nextInt(400_000));
            Instant due = calendar.plusWorkingTime(start, amount);
            assertThat(calendar.workingTimeBetween(start, due))
                    .as("%s from %s, seed %d", amount, start, seed)
                    .isEqualTo(amount);
        }
    }

    @ParameterizedTest
    @MethodSource("calendars")
    @DisplayName("TIME-2 到期前的工作日个数等于时限的工作日数")
    void the_number_of_working_days_until_a_deadline_equals_the_limit(WorkingCalendar calendar) {
        for (int i = 0; i < TRIES / 10; i++) {
            Instant start = moment(calendar, FIRST, SECONDS);
            int amount = random.nextInt(60);
            LocalDate first = date(calendar.openingAtOrAfter(start), calendar);
            LocalDate last = date(calendar.plusWorkingDays(start, amount), calendar);
            assertThat(first.datesUntil(last).filter(calendar::isWorkingDay).count())
                    .as("%d working days from %s, seed %d", amount, start, seed)
                    .isEqualTo(amount);
        }
    }

    static Stream<WorkingCalendar> calendars() {
        WorkingCalendar seasons = Calendars.district(
                WeekPattern.mondayToFriday(Calendars.LONG_AGO, Calendars.WITH_LUNCH),
                WeekPattern.everyDay(LocalDate.of(2018, 5, 1), WorkingHours.of("07:30-11:00", "15:00-19:30")),
                WeekPattern.mondayToFriday(LocalDate.of(2018, 10, 1), WorkingHours.of("22:00-24:00", "09:00-16:45")));
        return Stream.of(
                Calendars.district(), seasons, Calendars.boston(), Calendars.roundTheClock(Calendars.SHANGHAI));
    }

    private Limit limit() {
        LimitUnit[] units = LimitUnit.values();
        LimitUnit unit = units[random.nextInt(units.length)];
        return new Limit(unit == LimitUnit.SAME_DAY ? 1 : random.nextInt(40), unit);
    }

    /**
     * A random moment outside the repeated hour in autumn. Only in this hour a later start can have an earlier
     * deadline; DaylightSavingTest tests this hour.
     */
    private Instant moment(WorkingCalendar calendar, Instant earliest, long seconds) {
        Instant moment;
        do {
            moment = earliest.plusSeconds((long) (random.nextDouble() * seconds));
        } while (comesTwice(moment, calendar.zone()));
        return moment;
    }

    private static boolean comesTwice(Instant moment, ZoneId zone) {
        return zone.getRules()
                        .getValidOffsets(LocalDateTime.ofInstant(moment, zone))
                        .size()
                > 1;
    }

    private static boolean isWorkingOrClosing(Instant moment, WorkingCalendar calendar) {
        return calendar.isWorking(moment) || calendar.isWorking(moment.minusNanos(1));
    }

    private static LocalDate date(Instant moment, WorkingCalendar calendar) {
        return LocalDate.ofInstant(moment, calendar.zone());
    }
}
