package org.fenbo.backbone.workingtime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An explanation in English. The sentence names the year of the start. A later date has a year only if it is in another
 * year.
 */
final class EnglishSentence {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Explanation explanation;

    private EnglishSentence(Explanation explanation) {
        this.explanation = explanation;
    }

    static String of(Explanation explanation) {
        return new EnglishSentence(explanation).sentence();
    }

    private String sentence() {
        return start() + opening() + specialDays() + "; due " + moment(explanation.due()) + lastDay();
    }

    private String start() {
        LocalDateTime from = explanation.from();
        return explanation.limit().inEnglish() + " from " + from.format(WEEKDAY) + " " + from.getYear() + " "
                + from.format(TIME);
    }

    private String opening() {
        return explanation.waitedForOpening() ? ", counted from " + moment(explanation.countedFrom()) : "";
    }

    private String specialDays() {
        return explanation.specialDays().isEmpty()
                ? ""
                : explanation.specialDays().stream().map(this::range).collect(Collectors.joining(", ", "; ", ""));
    }

    private String lastDay() {
        return explanation.movedByHoursOfLastDay() ? " by the hours of that day" : "";
    }

    private String range(SpecialDayRange range) {
        return dates(range) + (range.worked() ? " worked" : " holiday");
    }

    private String dates(SpecialDayRange range) {
        if (range.isSingleDay()) {
            return date(range.first(), WEEKDAY);
        }
        boolean oneMonth = YearMonth.from(range.first()).equals(YearMonth.from(range.last()));
        String first = oneMonth ? String.valueOf(range.first().getDayOfMonth()) : date(range.first(), DAY);
        return first + "–" + date(range.last(), DAY);
    }

    private String moment(LocalDateTime moment) {
        return date(moment.toLocalDate(), WEEKDAY) + " " + moment.format(TIME);
    }

    private String date(LocalDate date, DateTimeFormatter form) {
        return date.format(form) + (date.getYear() == explanation.from().getYear() ? "" : " " + date.getYear());
    }
}
