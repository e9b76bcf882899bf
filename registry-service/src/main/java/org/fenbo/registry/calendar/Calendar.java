package org.fenbo.registry.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fenbo.registry.coded.Coded;

/**
 * When work is done (TIME-2).
 *
 * @param zone where its days begin and end
 * @param week working hours per day of the week; a day without any is a rest day
 * @param holidays named days off, although the week has working hours for them
 * @param makeUpDays named working days (调休), although the week has none for them; they have Monday's hours
 */
public record Calendar(
        String code,
        ZoneId zone,
        Map<DayOfWeek, List<WorkingHours>> week,
        SortedMap<LocalDate, String> holidays,
        SortedMap<LocalDate, String> makeUpDays)
        implements Coded {

    public Calendar {
        week = Collections.unmodifiableMap(new TreeMap<>(week));
        holidays = Collections.unmodifiableSortedMap(new TreeMap<>(holidays));
        makeUpDays = Collections.unmodifiableSortedMap(new TreeMap<>(makeUpDays));
    }
}
