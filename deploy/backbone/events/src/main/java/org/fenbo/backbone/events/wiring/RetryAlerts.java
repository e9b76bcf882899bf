package org.fenbo.backbone.events.wiring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.fenbo.backbone.events.alert.Alert;
import org.fenbo.backbone.events.alert.AlertSource;
import org.fenbo.backbone.events.inbox.Inbox;
import org.fenbo.backbone.kernel.Words;

/**
 * Raises an alert if a reader has repeated events for some seconds because of a fault that the events did not cause
 * (R1). The alert needs no database, so it is also raised while the database is unavailable.
 */
final class RetryAlerts implements AlertSource {
    private static final Duration BRIEF = Duration.ofSeconds(5);
    private final Inboxes inboxes;
    private final InstantSource wall;

    RetryAlerts(Inboxes inboxes, InstantSource wall) {
        this.inboxes = inboxes;
        this.wall = wall;
    }

    @Override
    public List<Alert> alerts() {
        Instant limit = wall.instant().minus(BRIEF);
        return inboxes.all().stream().flatMap(inbox -> alert(inbox, limit)).toList();
    }

    private static Stream<Alert> alert(Inbox inbox, Instant limit) {
        return inbox
                .retrying()
                .filter(retrying -> retrying.since().isBefore(limit))
                .map(retrying -> new Alert(
                        "reader-retries",
                        new Words(
                                "读取方 " + inbox.reader() + " 停在同一批事件上，正在不断重试",
                                "reader " + inbox.reader() + " repeats one batch of events"),
                        retrying.since(),
                        retrying.cause(),
                        new Words(
                                "多为数据库或网络故障：恢复后自动继续，事件不会丢失",
                                "mostly a fault of the database or the network; "
                                        + "afterwards the reader continues, and no event is lost")))
                .stream();
    }
}
