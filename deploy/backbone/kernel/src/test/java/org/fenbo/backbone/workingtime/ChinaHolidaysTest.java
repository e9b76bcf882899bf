package org.fenbo.backbone.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fenbo.backbone.workingtime.SpecialDay.Holiday;
import org.fenbo.backbone.workingtime.SpecialDay.MakeUpDay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks China's published holidays and make-up days of sixteen years. */
class ChinaHolidaysTest {

    @Test
    @DisplayName("TIME-2 节假日与调休：2018 年、2019 年各 250 个工作日")
    void years_2018_and_2019_have_250_working_days_each() throws IOException {
        WorkingCalendar china = china();
        assertThat(china.workingDaysIn(Year.of(2018))).isEqualTo(250);
        assertThat(china.workingDaysIn(Year.of(2019))).isEqualTo(250);
    }

    @Test
    @DisplayName("TIME-2 调休：2018 年的七个调休上班日")
    void the_make_up_days_of_2018_are_worked_though_they_are_weekends() throws IOException {
        WorkingCalendar china = china();
        assertThat(china.specialDaysBetween(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31)))
                .filteredOn(day -> day instanceof MakeUpDay)
                .extracting(day -> day.date().toString())
                .containsExactly(
                        "2018-02-11",
                        "2018-02-24",
                        "2018-04-08",
                        "2018-04-28",
                        "2018-09-29",
                        "2018-09-30",
                        "2018-12-29");
        assertThat(china.isWorkingDay(LocalDate.of(2018, 12, 29))).isTrue();
    }

    @Test
    @DisplayName("时限说明：真实的 2026 年国庆节安排 (TIME-4b)")
    void the_published_days_of_2026_give_the_explanation_that_the_rule_has_as_example() throws IOException {
        Deadline deadline =
                Deadline.of(Calendars.shanghai("2026-09-29T16:20"), new Limit(5, LimitUnit.WORKING_DAYS), china());
        assertThat(deadline.explanation().inEnglish())
                .isEqualTo("5 working days from Tue 29 Sep 2026 16:20; 1–7 Oct holiday, Sat 10 Oct worked; "
                        + "due Mon 12 Oct 16:20");
    }

    private static WorkingCalendar china() throws IOException {
        WeekPattern week = WeekPattern.mondayToFriday(Calendars.LONG_AGO, Calendars.WITH_LUNCH);
        return new WorkingCalendar("cn/2026", Calendars.SHANGHAI, List.of(week), publishedDays());
    }

    /** The days of all files together, because the file of a year may contain days of the year before or after. */
    private static List<SpecialDay> publishedDays() throws IOException {
        Map<LocalDate, SpecialDay> days = new TreeMap<>();
        try (Stream<Path> files = Files.list(SharedData.require("calendar_cn"))) {
            files.filter(file -> file.getFileName().toString().matches("\\d{4}\\.json"))
                    .flatMap(ChinaHolidaysTest::daysIn)
                    .forEach(day -> days.put(day.date(), day));
        }
        return List.copyOf(days.values());
    }

    private static Stream<SpecialDay> daysIn(Path file) {
        return JsonMapper.shared().readTree(file).get("days").valueStream().map(ChinaHolidaysTest::specialDay);
    }

    private static SpecialDay specialDay(JsonNode day) {
        LocalDate date = LocalDate.parse(day.get("date").asString());
        String name = day.get("name").asString();
        return day.get("isOffDay").asBoolean() ? new Holiday(date, name) : new MakeUpDay(date, name);
    }
}
