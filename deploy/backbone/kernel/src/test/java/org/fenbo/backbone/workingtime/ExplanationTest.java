package org.fenbo.backbone.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.backbone.workingtime.Calendars.shanghai;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.fenbo.backbone.workingtime.SpecialDay.Holiday;
import org.fenbo.backbone.workingtime.SpecialDay.MakeUpDay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    @DisplayName("时限的中英文说明：国庆节前的 5 个工作日 (TIME-4b)")
    void five_working_days_over_the_national_day_are_explained_as_in_the_rule() {
        Explanation explanation = explain("5 WORKING_DAYS", "2026-09-29T16:20", Calendars.district());
        assertThat(explanation.inEnglish())
                .isEqualTo("5 working days from Tue 29 Sep 2026 16:20; 1–7 Oct holiday, Sat 10 Oct worked; "
                        + "due Mon 12 Oct 16:20");
        assertThat(explanation.inChinese())
                .isEqualTo("自2026年9月29日周二16:20起5个工作日；10月1日至7日国庆节放假，10月10日周六国庆节调休上班；" + "10月12日周一16:20到期");
    }

    @Test
    @DisplayName("TIME-4 时限说明：节假日收到")
    void the_explanation_of_a_start_on_a_holiday_names_the_next_opening() {
        Explanation explanation = explain("4 WORKING_HOURS", "2026-10-06T10:00", Calendars.district());
        assertThat(explanation.inEnglish())
                .isEqualTo("4 working hours from Tue 6 Oct 2026 10:00, counted from Thu 8 Oct 08:30; 6–7 Oct holiday; "
                        + "due Thu 8 Oct 14:30");
        assertThat(explanation.inChinese())
                .isEqualTo("自2026年10月6日周二10:00起4个工作时，从10月8日周四08:30开始计算；10月6日至7日国庆节放假；10月8日周四14:30到期");
    }

    @Test
    @DisplayName("TIME-4 时限说明：连续计时不提节假日")
    void the_explanation_of_a_unit_that_runs_day_and_night_mentions_no_holidays() {
        Explanation explanation = explain("2 HOURS", "2026-10-01T23:30", Calendars.district());
        assertThat(explanation.inEnglish()).isEqualTo("2 hours from Thu 1 Oct 2026 23:30; due Fri 2 Oct 01:30");
        assertThat(explanation.inChinese()).isEqualTo("自2026年10月1日周四23:30起2个紧急工作时；10月2日周五01:30到期");
    }

    @Test
    @DisplayName("TIME-4 时限说明：当日")
    void the_explanation_of_the_unit_same_day_has_no_amount() {
        Explanation explanation = explain("1 SAME_DAY", "2026-09-29T16:20", Calendars.district());
        assertThat(explanation.inEnglish()).isEqualTo("same day from Tue 29 Sep 2026 16:20; due Tue 29 Sep 18:00");
        assertThat(explanation.inChinese()).isEqualTo("自2026年9月29日周二16:20起当日；9月29日周二18:00到期");
    }

    @Test
    @DisplayName("TIME-4 时限说明：跨年、跨月、同名与异名假日")
    void an_explanation_names_another_year_and_lists_holidays_by_their_names() {
        Explanation explanation = explain("2 WORKING_DAYS", "2026-12-29T10:00", overNewYear());
        assertThat(explanation.inEnglish())
                .isEqualTo("2 working days from Tue 29 Dec 2026 10:00; 31 Dec–1 Jan 2027 holiday, "
                        + "Sat 2 Jan 2027 holiday; due Mon 4 Jan 2027 10:00");
        assertThat(explanation.inChinese())
                .isEqualTo("自2026年12月29日周二10:00起2个工作日；12月31日至2027年1月1日元旦放假，2027年1月2日周六区庆日放假；" + "2027年1月4日周一10:00到期");
    }

    @Test
    @DisplayName("TIME-4 时限说明：到期日工作时间不同")
    void an_explanation_names_the_hours_of_the_last_day_if_they_change_the_time_of_day() {
        WorkingCalendar seasons = Calendars.district(
                WeekPattern.mondayToFriday(Calendars.LONG_AGO, Calendars.WITH_LUNCH),
                WeekPattern.mondayToFriday(LocalDate.of(2026, 11, 3), WorkingHours.of("09:00-17:00")));
        Explanation explanation = explain("1 WORKING_DAYS", "2026-11-02T17:30", seasons);
        assertThat(explanation.inEnglish())
                .isEqualTo("1 working day from Mon 2 Nov 2026 17:30; due Tue 3 Nov 17:00 by the hours of that day");
        assertThat(explanation.inChinese()).isEqualTo("自2026年11月2日周一17:30起1个工作日；11月3日周二17:00（按当日工作时间）到期");
    }

    @Test
    @DisplayName("TIME-4 时限说明：同名的放假与紧接的调休分开")
    void a_make_up_day_right_after_its_holiday_is_named_separately() {
        LocalDate friday = LocalDate.of(2026, 1, 2);
        WorkingCalendar calendar = district(new Holiday(friday, "元旦"), new MakeUpDay(friday.plusDays(1), "元旦"));
        assertThat(explain("1 WORKING_HOURS", "2026-01-02T10:00", calendar).inEnglish())
                .isEqualTo("1 working hour from Fri 2 Jan 2026 10:00, counted from Sat 3 Jan 08:30; "
                        + "Fri 2 Jan holiday, Sat 3 Jan worked; due Sat 3 Jan 09:30");
    }

    @Test
    @DisplayName("TIME-4 时限说明：零点到期算作前一日，与次日无关")
    void an_explanation_does_not_mention_the_day_that_begins_at_the_deadline() {
        WeekPattern nights = WeekPattern.mondayToFriday(Calendars.LONG_AGO, WorkingHours.of("16:00-24:00"));
        Explanation explanation = explain("1 SAME_DAY", "2026-09-30T17:00", Calendars.district(nights));
        assertThat(explanation.inEnglish()).isEqualTo("same day from Wed 30 Sep 2026 17:00; due Thu 1 Oct 00:00");
    }

    private static Explanation explain(String limit, String start, WorkingCalendar calendar) {
        return Deadline.of(shanghai(start), Limit.parse(limit), calendar).explanation();
    }

    private static WorkingCalendar district(SpecialDay... days) {
        WeekPattern week = WeekPattern.mondayToFriday(Calendars.LONG_AGO, Calendars.WITH_LUNCH);
        return new WorkingCalendar("1", Calendars.SHANGHAI, List.of(week), List.of(days));
    }

    private static WorkingCalendar overNewYear() {
        Stream<SpecialDay> newYear =
                Stream.of("2026-12-31", "2027-01-01").map(date -> new Holiday(LocalDate.parse(date), "元旦"));
        Stream<SpecialDay> local = Stream.of(new Holiday(LocalDate.of(2027, 1, 2), "区庆日"));
        return district(Stream.concat(newYear, local).toArray(SpecialDay[]::new));
    }
}
