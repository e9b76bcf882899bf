package org.fenbo.registry.files;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.calendar.Calendar;
import org.fenbo.registry.calendar.WorkingHours;

/**
 * The file of calendars. A calendar has one line for the time zone, one line for each weekday with working hours, and
 * one line for each holiday and each make-up day.
 */
final class CalendarSheet implements Sheet<Calendar> {

    private static final Column CODE = Column.required("code", "编码");

    private static final Column ITEM = Column.required("item", "项目");
    private static final Column DAY = Column.optional("day", "日期");
    private static final Column VALUE = Column.required("value", "内容").upTo(200);
    private static final Pattern BETWEEN = Pattern.compile("[ ;；、]+");

    private enum Item {
        ZONE("时区"),
        WEEK("每周"),
        HOLIDAY("节假日"),
        MAKE_UP_DAY("调休上班");

        private final String chinese;

        Item(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    private enum Weekday {
        MONDAY("周一"),
        TUESDAY("周二"),
        WEDNESDAY("周三"),
        THURSDAY("周四"),
        FRIDAY("周五"),
        SATURDAY("周六"),
        SUNDAY("周日");

        private final String chinese;

        Weekday(String chinese) {
            this.chinese = chinese;
        }

        DayOfWeek day() {
            return DayOfWeek.valueOf(name());
        }

        String chinese() {
            return chinese;
        }
    }

    private static final class Gathered {
        private ZoneId zone = ZoneId.of("Asia/Shanghai");
        private final Map<DayOfWeek, List<WorkingHours>> week = new EnumMap<>(DayOfWeek.class);
        private final SortedMap<LocalDate, String> holidays = new TreeMap<>();
        private final SortedMap<LocalDate, String> makeUpDays = new TreeMap<>();
    }

    @Override
    public Layout layout() {
        return new Layout(CODE, ITEM, DAY, VALUE);
    }

    @Override
    public List<Calendar> read(List<Row> rows) {
        Map<String, Gathered> calendars = new LinkedHashMap<>();
        rows.forEach(row -> gather(row, calendars.computeIfAbsent(row.code(CODE), code -> new Gathered())));
        List<Calendar> read = new ArrayList<>();
        calendars.forEach((code, gathered) ->
                read.add(new Calendar(code, gathered.zone, gathered.week, gathered.holidays, gathered.makeUpDays)));
        return read;
    }

    @Override
    public List<Cells> lines(Calendar calendar, SheetLanguage words) {
        List<Cells> lines = new ArrayList<>();
        lines.add(line(calendar, Item.ZONE, words).put(VALUE, calendar.zone().getId()));
        calendar.week()
                .forEach((day, hours) -> lines.add(line(calendar, Item.WEEK, words)
                        .put(DAY, words.of(Weekday.valueOf(day.name()), Weekday::chinese))
                        .put(VALUE, hours.stream().map(WorkingHours::toString).collect(Collectors.joining(" ")))));
        days(lines, calendar, Item.HOLIDAY, calendar.holidays(), words);
        days(lines, calendar, Item.MAKE_UP_DAY, calendar.makeUpDays(), words);
        return lines;
    }

    private static void days(
            List<Cells> lines, Calendar calendar, Item item, SortedMap<LocalDate, String> days, SheetLanguage words) {
        days.forEach((day, name) ->
                lines.add(line(calendar, item, words).put(DAY, day.toString()).put(VALUE, name)));
    }

    private static Cells line(Calendar calendar, Item item, SheetLanguage words) {
        return new Cells().put(CODE, calendar.code()).put(ITEM, words.of(item, Item::chinese));
    }

    private static void gather(Row row, Gathered calendar) {
        switch (row.choice(ITEM, Item.values(), Item::chinese)) {
            case ZONE -> calendar.zone = zone(row, calendar.zone);
            case WEEK -> week(row, calendar);
            case HOLIDAY -> day(row, calendar.holidays, calendar);
            case MAKE_UP_DAY -> day(row, calendar.makeUpDays, calendar);
        }
    }

    private static ZoneId zone(Row row, ZoneId otherwise) {
        String name = row.text(VALUE);
        try {
            return ZoneId.of(name);
        } catch (DateTimeException _) {
            row.fault(
                    VALUE,
                    name,
                    "NOT_A_ZONE",
                    new Words("不是时区", "is no time zone"),
                    new Words("写作如 Asia/Shanghai", "write one such as Asia/Shanghai"));
            return otherwise;
        }
    }

    private static void week(Row row, Gathered calendar) {
        DayOfWeek day = row.choice(DAY, Weekday.values(), Weekday::chinese).day();
        List<WorkingHours> hours = new ArrayList<>();
        BETWEEN.splitAsStream(row.text(VALUE)).forEach(cell -> hours.add(hours(row, cell, hours)));
        if (calendar.week.put(day, hours) != null) {
            twice(row, day.name());
        }
    }

    private static WorkingHours hours(Row row, String cell, List<WorkingHours> before) {
        try {
            WorkingHours read = WorkingHours.parse(cell);
            if (read.isPeriod() && (before.isEmpty() || read.follows(before.getLast()))) {
                return read;
            }
        } catch (DateTimeException _) {
            // The code below adds the fault, as it does for every text that is not a period of hours.
        }
        row.fault(
                VALUE,
                cell,
                "NOT_HOURS",
                new Words("不是接在前一段之后的时段", "is no period of hours after the one before"),
                new Words(
                        "写作如 09:00-12:00 14:00-18:00，按先后，不重叠",
                        "write such as 09:00-12:00 14:00-18:00, in order, not overlapping"));
        return new WorkingHours(LocalTime.MIN, LocalTime.NOON);
    }

    private static void day(Row row, SortedMap<LocalDate, String> days, Gathered calendar) {
        String cell = row.text(DAY);
        try {
            LocalDate date = LocalDate.parse(cell);
            if (calendar.holidays.containsKey(date) || calendar.makeUpDays.containsKey(date)) {
                twice(row, cell);
            }
            days.put(date, row.text(VALUE));
        } catch (DateTimeException _) {
            row.fault(
                    DAY,
                    cell,
                    "NOT_A_DATE",
                    new Words("不是日期", "is no date"),
                    new Words("写作 2026-10-01", "write it as 2026-10-01"));
        }
    }

    private static void twice(Row row, String day) {
        row.fault(
                DAY,
                day,
                "DAY_TWICE",
                new Words("前面已有该日的行", "an earlier line has this day"),
                new Words("只保留一行", "keep one of the lines"));
    }
}
