package org.fenbo.dispatch.casefile.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.fenbo.dispatch.casefile.ReferUp;
import org.fenbo.dispatch.casefile.UnitCode;

/**
 * Why the unit of an order can't solve the case, and what it tried (CASE-17).
 *
 * @param superior the unit that may decide, as the command centre may; absent if the registry names none
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ReferUpView(
        int order, String officer, String reason, String tried, Optional<String> superior, Instant requestedAt) {

    /** Empty if nothing waits for a decision. */
    static Optional<ReferUpView> of(ReferUp referUp) {
        return referUp instanceof ReferUp.Pending(var request)
                ? Optional.of(new ReferUpView(
                        request.order(),
                        request.officer().value(),
                        request.reason(),
                        request.tried(),
                        Optional.ofNullable(request.superior()).map(UnitCode::value),
                        request.at()))
                : Optional.empty();
    }
}
