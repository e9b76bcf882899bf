package org.fenbo.registry.publication;

import java.time.DayOfWeek;
import java.util.List;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.calendar.Calendar;
import org.fenbo.registry.calendar.WorkingHours;
import org.fenbo.registry.publication.Findings.Place;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;

/**
 * Checks that the other services can count working time with the calendars (TIME-2). A calendar without working time
 * gives no limit an end, and dispatch and supervision would refuse the whole revision.
 */
final class CalendarChecks {

    private final Entries entries;
    private final Findings findings;

    CalendarChecks(Entries entries, Findings findings) {
        this.entries = entries;
        this.findings = findings;
    }

    void check() {
        entries.calendars().values().forEach(calendar -> {
            Place place = new Place(EntryKind.CALENDAR, calendar.code());
            checkWeek(place, calendar);
            checkHours(place, calendar);
            checkMakeUpDays(place, calendar);
        });
    }

    private void checkWeek(Place place, Calendar calendar) {
        if (calendar.week().values().stream().allMatch(List::isEmpty)) {
            findings.add(
                    place,
                    "week",
                    "",
                    "NO_WORKING_TIME",
                    new Findings.Fault(
                            new Words("每周没有任何工作时间", "no day of the week has working hours"),
                            new Words("至少为一个工作日填写时段", "give working hours to at least one day of the week")));
        }
    }

    private void checkHours(Place place, Calendar calendar) {
        calendar.week().forEach((day, hours) -> {
            if (!inOrder(hours)) {
                findings.add(
                        place,
                        "week." + day.name(),
                        String.join(
                                " ", hours.stream().map(WorkingHours::toString).toList()),
                        "NOT_HOURS",
                        new Findings.Fault(
                                new Words("时段未按先后，或有重叠", "the periods are not in order, or they overlap"),
                                new Words("写作如 09:00-12:00 14:00-18:00", "write such as 09:00-12:00 14:00-18:00")));
            }
        });
    }

    private static boolean inOrder(List<WorkingHours> hours) {
        for (int i = 0; i < hours.size(); i++) {
            if (!hours.get(i).isPeriod() || (i > 0 && !hours.get(i).follows(hours.get(i - 1)))) {
                return false;
            }
        }
        return true;
    }

    private void checkMakeUpDays(Place place, Calendar calendar) {
        boolean mondayIsOff =
                calendar.week().getOrDefault(DayOfWeek.MONDAY, List.of()).isEmpty();
        calendar.makeUpDays().keySet().forEach(day -> {
            if (mondayIsOff) {
                findings.add(
                        place,
                        "makeUpDays",
                        day.toString(),
                        "MAKE_UP_DAY_WITHOUT_HOURS",
                        new Findings.Fault(
                                new Words(
                                        "调休上班按周一的时段，而周一没有时段",
                                        "a make-up day has the hours of Monday, and Monday has none"),
                                new Words("为周一填写时段，或删去调休上班日", "give hours to Monday, or remove the make-up day")));
            }
            if (calendar.holidays().containsKey(day)) {
                findings.add(
                        place,
                        "makeUpDays",
                        day.toString(),
                        "DAY_TWICE",
                        new Findings.Fault(
                                new Words("同一日既是节假日又是调休上班", "the day is a holiday and a make-up day"),
                                new Words("只保留其一", "keep one of them")));
            }
        });
    }
}
