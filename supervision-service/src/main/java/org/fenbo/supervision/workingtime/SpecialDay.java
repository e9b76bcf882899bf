package org.fenbo.supervision.workingtime;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** A date that does not follow the weekly pattern, published as such by the authorities (TIME-2). */
public sealed interface SpecialDay {

    /** The local date. */
    LocalDate date();

    /** What it is called where it is published, such as 国庆节; never blank. */
    String name();

    /** A day off (放假), be it on a working day of the week or not. */
    record Holiday(LocalDate date, String name) implements SpecialDay {

        public Holiday {
            requireName(date, name);
        }
    }

    /**
     * A day worked in exchange for a holiday (调休).
     *
     * @param like the weekday whose hours it has
     */
    record MakeUpDay(LocalDate date, String name, DayOfWeek like) implements SpecialDay {

        public MakeUpDay {
            requireName(date, name);
        }

        /** A make-up day with Monday's hours, as it is nearly everywhere. */
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
