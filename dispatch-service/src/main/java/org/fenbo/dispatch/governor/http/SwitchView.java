package org.fenbo.dispatch.governor.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.governor.GovernorEvent;
import org.jspecify.annotations.Nullable;

/**
 * A switch of a category (CASE-22e).
 *
 * @param by the person who switched the category on; {@code dispatch} if the platform switched it off
 * @param reason why the person did; absent if the platform switched the category off
 * @param right how many of the judged orders were right when the category was switched off
 * @param cases the cases that another unit got, the last judged first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SwitchView(
        CategoryView.State to,
        Instant at,
        String by,
        @Nullable String reason,
        @Nullable Integer right,
        @Nullable Integer judged,
        @Nullable List<String> cases) {
    static SwitchView of(GovernorEvent event) {
        return switch (event) {
            case GovernorEvent.AutomaticStopped stopped ->
                new SwitchView(
                        CategoryView.State.OFF,
                        stopped.at(),
                        OfficerId.PLATFORM.value(),
                        null,
                        stopped.right(),
                        stopped.judged(),
                        stopped.cases().stream().map(CaseNumber::value).toList());
            case GovernorEvent.AutomaticResumed resumed ->
                new SwitchView(
                        CategoryView.State.ON,
                        resumed.at(),
                        resumed.officer().value(),
                        resumed.reason(),
                        null,
                        null,
                        null);
        };
    }
}
