package org.fenbo.registry.admission.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.fenbo.registry.admission.DateRange;
import org.jspecify.annotations.Nullable;

/** A {@link DateRange} as callers write and see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PeriodBody(
        @NotNull(message = "请填写首日 · give the first day") LocalDate from,

        @Nullable LocalDate until) {

    static PeriodBody of(DateRange period) {
        return new PeriodBody(period.from(), period.until());
    }

    DateRange period() {
        return new DateRange(from, until);
    }
}
