package org.fenbo.registry.publication;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fenbo.registry.calendar.Calendar;
import org.fenbo.registry.calendar.WorkingHours;
import org.fenbo.registry.revision.Entry;

/** The usual calendar of the tests: Monday to Friday from nine to six, no holidays. */
final class OfficeHours {

    private static final List<WorkingHours> HOURS = List.of(new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0)));

    static final Map<DayOfWeek, List<WorkingHours>> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
            .collect(Collectors.toMap(Function.identity(), _ -> HOURS));

    private OfficeHours() {}

    static Entry calendar() {
        return Entry.of(new Calendar("CN", ZoneId.of("Asia/Shanghai"), WEEK, new TreeMap<>(), new TreeMap<>()));
    }
}
