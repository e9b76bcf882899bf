package org.fenbo.registry.admission.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.fenbo.registry.admission.Period;
import org.jspecify.annotations.Nullable;

/** A {@link Period} as callers write and see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PeriodBody(
        @NotNull(message = "say the first day") LocalDate from,

        @Nullable LocalDate until) {

    static PeriodBody of(Period period) {
        return new PeriodBody(period.from(), period.until());
    }

    Period period() {
        return new Period(from, until);
    }
}
