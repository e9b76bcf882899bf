package org.fenbo.rehearsal.guarantee;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A second implementation of working time, which computes supervision's deadlines again. It uses only domain.md and the
 * published calendar. It counts day by day, which is slow but fast enough for a thousand samples. It can't handle a
 * zone with daylight saving time.
 */
final class SecondCalendar {
    private static final int YEARS = 12;
    private final ZoneId zone;
    private final JsonNode calendar;

    /** @param calendar a calendar's entry in a published revision */
    SecondCalendar(JsonNode calendar) {
        this.zone = ZoneId.of(calendar.required("zone").asString());
        this.calendar = calendar;
    }

    /** A period of work; the instant of its end doesn't belong to the period. */
    private record Shift(LocalTime opens, LocalTime closes) {
        static Shift parse(String text) {
            int dash = text.indexOf('-');
            return new Shift(LocalTime.parse(text.substring(0, dash)), LocalTime.parse(text.substring(dash + 1)));
        }
    }

    /** When a limit that began at {@code start} is due. */
    Instant due(Instant start, int amount, String unit) {
        return switch (unit) {
            case "MINUTES" -> start.plus(Duration.ofMinutes(amount));
            case "HOURS" -> start.plus(Duration.ofHours(amount));
            case "NATURAL_DAYS" -> start.atZone(zone).plusDays(amount).toInstant();
            case "WORKING_MINUTES" -> worked(start, Duration.ofMinutes(amount));
            case "WORKING_HOURS" -> worked(start, Duration.ofHours(amount));
            case "WORKING_DAYS" -> days(start, amount);
            case "SAME_DAY" ->
                at(
                        opening(start).toLocalDate(),
                        shifts(opening(start).toLocalDate()).getLast().closes());
            default -> throw new IllegalArgumentException("no unit of limits is called " + unit);
        };
    }

    private Instant worked(Instant start, Duration amount) {
        Duration left = amount;
        ZonedDateTime now = opening(start);
        while (true) {
            Instant closing = at(now.toLocalDate(), shiftAt(now).closes());
            Duration here = Duration.between(now.toInstant(), closing);
            if (here.compareTo(left) >= 0) {
                return now.toInstant().plus(left);
            }
            left = left.minus(here);
            now = opening(closing);
        }
    }

    private Instant days(Instant start, int amount) {
        ZonedDateTime opening = opening(start);
        LocalDate day = opening.toLocalDate();
        for (int left = amount; left > 0; ) {
            day = day.plusDays(1);
            left -= shifts(day).isEmpty() ? 0 : 1;
        }
        if (amount == 0) {
            return opening.toInstant();
        }
        LocalTime time = opening.toLocalTime();
        for (Shift shift : shifts(day)) {
            if (time.isBefore(shift.opens())) {
                return at(day, shift.opens());
            }
            if (time.isBefore(shift.closes())) {
                return at(day, time);
            }
        }
        return at(day, shifts(day).getLast().closes());
    }

    /** The moment itself if it is in working time; otherwise the next moment at which working time begins. */
    private ZonedDateTime opening(Instant moment) {
        ZonedDateTime from = moment.atZone(zone);
        LocalDate last = from.toLocalDate().plusYears(YEARS);
        for (LocalDate day = from.toLocalDate(); day.isBefore(last); day = day.plusDays(1)) {
            for (Shift shift : shifts(day)) {
                if (at(day, shift.closes()).isAfter(moment)) {
                    return at(day, shift.opens()).isBefore(moment)
                            ? from
                            : at(day, shift.opens()).atZone(zone);
                }
            }
        }
        throw new IllegalStateException("nobody works within " + YEARS + " years of " + moment);
    }

    private Shift shiftAt(ZonedDateTime moment) {
        return shifts(moment.toLocalDate()).stream()
                .filter(shift -> moment.toLocalTime().isBefore(shift.closes()))
                .findFirst()
                .orElseThrow();
    }

    /** The shifts of a day. A holiday has no shifts; a make-up day has the shifts of Monday. */
    private List<Shift> shifts(LocalDate day) {
        if (calendar.path("holidays").has(day.toString())) {
            return List.of();
        }
        DayOfWeek like = calendar.path("makeUpDays").has(day.toString()) ? DayOfWeek.MONDAY : day.getDayOfWeek();
        List<Shift> shifts = new ArrayList<>();
        calendar.path("week").path(like.name()).forEach(text -> shifts.add(Shift.parse(text.asString())));
        return shifts;
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
