package org.fenbo.backbone.workingtime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fenbo.backbone.workingtime.SpecialDay.MakeUpDay;

/**
 * Consecutive special days with the same name, such as the seven days of 国庆节.
 *
 * @param first the first date
 * @param last the last date, included
 * @param name the name of these days in the calendar
 * @param worked true for make-up days (调休), false for days off
 */
public record SpecialDayRange(LocalDate first, LocalDate last, String name, boolean worked) {

    /** Joins consecutive days into ranges; the days must be in the order of their dates. */
    static List<SpecialDayRange> of(List<SpecialDay> days) {
        List<SpecialDayRange> ranges = new ArrayList<>();
        for (SpecialDay day : days) {
            SpecialDayRange single = of(day);
            if (!ranges.isEmpty() && ranges.getLast().continuesWith(single)) {
                single = ranges.removeLast().until(single.last());
            }
            ranges.add(single);
        }
        return ranges;
    }

    boolean isSingleDay() {
        return first.equals(last);
    }

    private static SpecialDayRange of(SpecialDay day) {
        return new SpecialDayRange(day.date(), day.date(), day.name(), day instanceof MakeUpDay);
    }

    private boolean continuesWith(SpecialDayRange next) {
        return last.plusDays(1).equals(next.first) && worked == next.worked && name.equals(next.name);
    }

    private SpecialDayRange until(LocalDate newLast) {
        return new SpecialDayRange(first, newLast, name, worked);
    }
}
