package org.fenbo.rehearsal.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The working time of the replay: Monday to Friday, with holidays and make-up days from one file per year. */
final class HolidayCalendar {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HOURS = "09:00-12:00 14:00-18:00";
    private final Map<String, String> lines = new TreeMap<>();

    /**
     * @param folder the folder with the files {@code <year>.json}, which list days as {name, date, isOffDay}; null if
     *     there are no holidays
     */
    static HolidayCalendar in(@Nullable Path folder) {
        HolidayCalendar calendar = new HolidayCalendar();
        if (folder != null) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.getFileName().toString().matches("\\d{4}\\.json"))
                        .sorted()
                        .forEach(calendar::add);
            } catch (IOException e) {
                throw new UncheckedIOException("can't read the calendar in " + folder, e);
            }
        }
        return calendar;
    }

    private void add(Path file) {
        // The file of a year may contain days of the year before and the year after, so the date of each day decides.
        for (JsonNode day : JSON.readTree(file.toFile()).path("days")) {
            String kind = day.path("isOffDay").asBoolean() ? "HOLIDAY" : "MAKE_UP_DAY";
            String date = day.path("date").asString();
            lines.put(date, "CN," + kind + "," + date + "," + day.path("name").asString());
        }
    }

    String csv() {
        StringBuilder text = new StringBuilder("code,item,day,value\nCN,ZONE,,Asia/Shanghai\n");
        for (DayOfWeek day : List.of(DayOfWeek.values()).subList(0, 5)) {
            text.append("CN,WEEK,").append(day).append(',').append(HOURS).append('\n');
        }
        lines.values().forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
