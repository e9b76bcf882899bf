package org.fenbo.backbone.workingtime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An explanation in Chinese. The sentence names the year of the start. A later date has a year only if it is in another
 * year.
 */
final class ChineseSentence {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("M月d日EEE", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.SIMPLIFIED_CHINESE);

    private final Explanation explanation;

    private ChineseSentence(Explanation explanation) {
        this.explanation = explanation;
    }

    static String of(Explanation explanation) {
        return new ChineseSentence(explanation).sentence();
    }

    private String sentence() {
        return start() + opening() + specialDays() + "；" + moment(explanation.due()) + lastDay() + "到期";
    }

    private String start() {
        LocalDateTime from = explanation.from();
        return "自" + from.getYear() + "年" + from.format(WEEKDAY) + from.format(TIME) + "起"
                + explanation.limit().inChinese();
    }

    private String opening() {
        return explanation.waitedForOpening() ? "，从" + moment(explanation.countedFrom()) + "开始计算" : "";
    }

    private String specialDays() {
        return explanation.specialDays().isEmpty()
                ? ""
                : explanation.specialDays().stream().map(this::range).collect(Collectors.joining("，", "；", ""));
    }

    private String lastDay() {
        return explanation.movedByHoursOfLastDay() ? "（按当日工作时间）" : "";
    }

    private String range(SpecialDayRange range) {
        return dates(range) + range.name() + (range.worked() ? "调休上班" : "放假");
    }

    private String dates(SpecialDayRange range) {
        if (range.isSingleDay()) {
            return date(range.first(), WEEKDAY);
        }
        boolean oneMonth = YearMonth.from(range.first()).equals(YearMonth.from(range.last()));
        String last = oneMonth ? range.last().getDayOfMonth() + "日" : date(range.last(), DAY);
        return date(range.first(), DAY) + "至" + last;
    }

    private String moment(LocalDateTime moment) {
        return date(moment.toLocalDate(), WEEKDAY) + moment.format(TIME);
    }

    private String date(LocalDate date, DateTimeFormatter form) {
        return (date.getYear() == explanation.from().getYear() ? "" : date.getYear() + "年") + date.format(form);
    }
}
