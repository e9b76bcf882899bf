package org.fenbo.backbone.workingtime;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** A date that doesn't follow the weekly pattern, as the authorities have published it (TIME-2). */
public sealed interface SpecialDay {

    /** The local date. */
    LocalDate date();

    /** Its published name, such as 国庆节; never blank. */
    String name();

    /** A day off (放假), on any day of the week. */
    record Holiday(LocalDate date, String name) implements SpecialDay {

        public Holiday {
            requireName(date, name);
        }
    }

    /**
     * A day that is worked in exchange for a holiday (调休).
     *
     * @param like the weekday whose hours apply on this day
     */
    record MakeUpDay(LocalDate date, String name, DayOfWeek like) implements SpecialDay {

        public MakeUpDay {
            requireName(date, name);
        }

        /** A make-up day with Monday's hours, the usual case. */
        public MakeUpDay(LocalDate date, String name) {
            this(date, name, DayOfWeek.MONDAY);
        }
    }

    private static void requireName(LocalDate date, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("special day " + date + " needs a name, a deadline has to explain it");
        }
    }
}
