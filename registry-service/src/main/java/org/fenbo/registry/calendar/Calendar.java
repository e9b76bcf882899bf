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
 * Working hours, holidays and make-up working days (TIME-2).
 *
 * @param zone the time zone of its days and hours
 * @param week working hours of each day of the week; a day without working hours is a rest day
 * @param holidays days off with their names; on these days, the working hours of the week don't apply
 * @param makeUpDays rest days of the week that become working days (调休), with their names; on these days, the working
 *     hours of Monday apply
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
