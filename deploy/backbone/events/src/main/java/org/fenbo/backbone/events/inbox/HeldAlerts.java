package org.fenbo.backbone.events.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.fenbo.backbone.events.alert.Alert;
import org.fenbo.backbone.events.alert.AlertSource;
import org.fenbo.backbone.events.inbox.HeldEvents.Group;
import org.fenbo.backbone.kernel.Words;

/**
 * Raises an alert immediately if an event is parked, and after a long wait if an event waits. A long wait never parks
 * an event (R9).
 */
public final class HeldAlerts implements AlertSource {
    private static final Duration RETRIED = Duration.ofSeconds(20);
    private final HeldEvents held;
    private final InstantSource wall;
    private final Duration patience;

    /** @param patience how long an event may wait, by the machine's clock, before operators get an alert */
    public HeldAlerts(HeldEvents held, InstantSource wall, Duration patience) {
        this.held = held;
        this.wall = wall;
        this.patience = patience;
    }

    @Override
    public List<Alert> alerts() {
        Instant now = wall.instant();
        return held.groups().stream()
                .filter(group -> group.since().plus(limit(group)).compareTo(now) <= 0)
                .map(HeldAlerts::alert)
                .toList();
    }

    private Duration limit(Group group) {
        return switch (group.state()) {
            case PARKED -> Duration.ZERO;
            case WAITING -> group.reason().equals(Attempts.RETRY) ? RETRIED : patience;
            case BEHIND -> patience;
        };
    }

    private static Alert alert(Group group) {
        return switch (group.state()) {
            case PARKED ->
                new Alert(
                        "subject-parked",
                        words(group, "被搁置：有事件处理不了", "parked: an event can't be applied"),
                        group.since(),
                        group.reason(),
                        group.revision().isEmpty() ? resendTheSubject() : resendTheEntries(group.revision()));
            case WAITING, BEHIND ->
                new Alert(
                        "event-waits",
                        words(group, "在等待尚未到达的内容", "waiting for something that hasn't arrived"),
                        group.since(),
                        group.reason().isEmpty() ? "earlier events of the same subject" : group.reason(),
                        new Words(
                                "若所等内容已被搁置，先处理搁置；否则查看应发出它的服务是否正常，需要时让它重新发布：POST /ops/outbox/republish",
                                "if it is parked, resend it first; else check the service that sends it; if needed POST"
                                        + " /ops/outbox/republish there"));
        };
    }

    private static Words resendTheSubject() {
        return new Words(
                "排除原因后重发：POST /ops/held/{reader}/resend?subject=…；确认放弃该事件用 skip",
                "remove the cause, then POST /ops/held/{reader}/resend?subject=…; skip leaves the event out");
    }

    /** While an entry is parked, the service doesn't use the revision. */
    private static Words resendTheEntries(String revision) {
        String command = "POST /ops/held/resend?under=" + revision + "/";
        return new Words(
                "排除原因（如更换服务版本）后，再试第 " + revision + " 版的全部搁置条目：" + command + "；确认放弃一个条目用 skip",
                "remove the cause (such as the service's build), then try all parked entries of revision " + revision
                        + " again: " + command + "; skip leaves an entry out");
    }

    private static Words words(Group group, String chinese, String english) {
        return new Words(
                "读取方 %s：%d 个主体（如 %s）%s".formatted(group.reader(), group.subjects(), group.subject(), chinese),
                "reader %s: %d subjects (%s for one) are %s"
                        .formatted(group.reader(), group.subjects(), group.subject(), english));
    }
}
