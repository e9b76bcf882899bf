package org.fenbo.dispatch.casefile.http;

import java.time.Instant;
import java.util.Optional;
import org.fenbo.dispatch.casefile.Order;

/**
 * Why the work on an order waits (CASE-18c).
 *
 * @param until when the pause ends without a person
 */
record PauseView(String groundCode, String reason, String officer, Instant pausedAt, Instant until) {

    /** Empty if the order isn't paused. */
    static Optional<PauseView> of(Order order) {
        return order instanceof Order.Paused paused
                ? Optional.of(new PauseView(
                        paused.since().groundCode().name(),
                        paused.since().reason(),
                        paused.since().officer().value(),
                        paused.since().at(),
                        paused.until()))
                : Optional.empty();
    }
}
