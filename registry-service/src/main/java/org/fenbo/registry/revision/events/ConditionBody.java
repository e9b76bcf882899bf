package org.fenbo.registry.revision.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.TreeSet;
import org.fenbo.registry.condition.Condition;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a condition. A condition on the time or the day has {@code from} and {@code until}. All other conditions
 * have {@code oneOf}, or {@code atLeast} and {@code below}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConditionBody(
        String fact,
        @Nullable List<String> oneOf,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal below,
        @Nullable String from,
        @Nullable String until) {

    private static final String NO_YEAR = "--";

    static ConditionBody of(Condition condition) {
        return switch (condition) {
            case Condition.OneOf(var fact, var values) ->
                new ConditionBody(fact, List.copyOf(values), null, null, null, null);
            case Condition.Range(var fact, var atLeast, var below) ->
                new ConditionBody(fact, null, atLeast, below, null, null);
            case Condition.Hours(var from, var until) ->
                new ConditionBody(Condition.TIME, null, null, null, from.toString(), until.toString());
            case Condition.Season(var from, var until) ->
                new ConditionBody(Condition.DAY, null, null, null, written(from), written(until));
        };
    }

    private static String written(MonthDay day) {
        return day.toString().substring(NO_YEAR.length());
    }

    Condition condition() {
        if (oneOf != null) {
            return new Condition.OneOf(fact, new TreeSet<>(oneOf));
        }
        if (from == null || until == null) {
            return new Condition.Range(fact, atLeast, below);
        }
        return fact.equals(Condition.TIME)
                ? new Condition.Hours(LocalTime.parse(from), LocalTime.parse(until))
                : new Condition.Season(MonthDay.parse(NO_YEAR + from), MonthDay.parse(NO_YEAR + until));
    }
}
