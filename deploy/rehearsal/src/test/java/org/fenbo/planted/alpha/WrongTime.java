package org.fenbo.planted.alpha;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;

/** Reads the time in each way that avoids the service's clock. */
final class WrongTime {
    private WrongTime() {}

    @SuppressWarnings({"JavaTimeDefaultTimeZone", "JavaUtilDate"})
    static List<Object> all(ZoneId zone) {
        return List.of(
                Instant.now(),
                LocalDate.now(),
                LocalTime.now(),
                Year.now(zone),
                Calendar.getInstance(),
                LocalDateTime.now(zone),
                OffsetDateTime.now(zone),
                ZonedDateTime.now(zone),
                System.currentTimeMillis(),
                Clock.systemUTC(),
                Clock.systemDefaultZone(),
                Clock.system(zone),
                InstantSource.system(),
                new Date());
    }
}
