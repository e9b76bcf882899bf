package org.fenbo.rehearsal.guarantee;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fenbo.rehearsal.journal.Observation;
import org.fenbo.rehearsal.journal.Observation.Outage;

/** R10: an outage raises an alert within 30 s, and the alert ends within 30 s after the platform has recovered. */
public final class OutagesAreReported implements Guarantee {
    private final Limits limits;
    private final List<String> breaches = new ArrayList<>();
    private long outages;

    public OutagesAreReported(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void observed(Observation one) {
        if (one instanceof Outage outage) {
            outages++;
            begin(outage);
            end(outage);
        }
    }

    private void begin(Outage outage) {
        if (outage.alerted().isEmpty()) {
            breaches.add("%s was unavailable for %d s, and there was no alert"
                    .formatted(outage.part(), outage.away().toSeconds()));
        }
        outage.alerted()
                .filter(after -> after.compareTo(limits.alerted()) > 0)
                .ifPresent(after -> breaches.add("%s was unavailable, and %s came only after %s"
                        .formatted(outage.part(), outage.alerts(), after)));
    }

    private void end(Outage outage) {
        if (outage.calmed()
                .filter(after -> after.compareTo(limits.alerted()) <= 0)
                .isEmpty()) {
            breaches.add("%s was back, and %d s later there was still %s"
                    .formatted(
                            outage.part(),
                            outage.calmed().orElse(limits.alerted()).toSeconds(),
                            outage.left()));
        }
    }

    @Override
    public Finding held(Readings against) {
        return new Finding(
                "R10 each outage had its alert in time, and the alert ended in time",
                Map.of("outages", outages),
                breaches);
    }
}
