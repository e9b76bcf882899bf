package org.fenbo.backbone.web.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.fenbo.backbone.events.alert.Alert;
import org.fenbo.backbone.events.alert.Alerts;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * {@code /actuator/alerts} lists what is stopped in this service. The gauge {@code fenbo.alerts} counts the alerts by
 * code (R10).
 */
@Component
@Endpoint(id = "alerts")
class AlertsEndpoint {
    private final Alerts alerts;
    private final MultiGauge gauge;

    AlertsEndpoint(Alerts alerts, MeterRegistry meters) {
        this.alerts = alerts;
        this.gauge = MultiGauge.builder("fenbo.alerts")
                .description("what is stopped now, by code")
                .register(meters);
    }

    /** @param alerts empty if nothing is stopped */
    record Answer(List<Alert> alerts) {}

    @ReadOperation
    Answer alerts() {
        return new Answer(alerts.latest());
    }

    /** Updates the gauge. A timer calls this method, so that metrics show alerts even if nobody calls the endpoint. */
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void count() {
        Map<String, Long> byCode =
                alerts.latest().stream().collect(Collectors.groupingBy(Alert::code, Collectors.counting()));
        gauge.register(
                byCode.entrySet().stream()
                        .map(one -> Row.of(Tags.of("code", one.getKey()), one.getValue()))
                        .collect(Collectors.toList()),
                true);
    }
}
