package org.fenbo.registry.wiring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.fenbo.backbone.events.alert.Alert;
import org.fenbo.backbone.events.alert.AlertSource;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.governor.AnswerStops.Waiting;

/** Raises an alert while the adjustment about a stopped category can't be opened (CASE-22c, R10). */
final class StopAlerts implements AlertSource {
    private static final Duration BRIEF = Duration.ofMinutes(1);

    private final Supplier<List<Waiting>> waiting;
    private final InstantSource clock;

    StopAlerts(Supplier<List<Waiting>> waiting, InstantSource clock) {
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    public List<Alert> alerts() {
        Instant limit = clock.instant().minus(BRIEF);
        return waiting.get().stream()
                .filter(one -> !one.since().isAfter(limit))
                .map(StopAlerts::alert)
                .toList();
    }

    private static Alert alert(Waiting waiting) {
        return new Alert(
                "stop-not-proposed",
                new Words(
                        "事项 " + waiting.category() + " 已停用自动派单，但调整尚未提出",
                        "category " + waiting.category() + " was stopped, and its adjustment is not open yet"),
                waiting.since(),
                waiting.cause(),
                new Words(
                        "查看 registry 是否读全派遣的案件事件、是否有生效的清单；十分钟后仅以已知案件提出，都未知时请由人提出",
                        "see whether registry has read dispatch's case events and whether a revision is in force; after "
                                + "ten minutes it proposes with the known cases; if none is known, propose it by hand"));
    }
}
