package org.fenbo.backbone.events.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.DoubleSupplier;
import org.springframework.dao.DataAccessException;

/**
 * Metrics of the outbox: how many events wait, and for how long. The value is NaN while the database doesn't answer.
 */
public final class OutboxGauges implements MeterBinder {
    private static final double MILLIS = 1_000;
    private final Republish outbox;

    public OutboxGauges(Republish outbox) {
        this.outbox = outbox;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("fenbo.outbox.events", () -> known(outbox::waiting))
                .description("events that the broker has not acknowledged")
                .register(registry);
        Gauge.builder(
                        "fenbo.outbox.age",
                        () -> known(() -> outbox.oldestMillis().orElse(0) / MILLIS))
                .baseUnit("seconds")
                .description("age of the oldest event that could be sent")
                .register(registry);
    }

    private static double known(DoubleSupplier value) {
        try {
            return value.getAsDouble();
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }
}
