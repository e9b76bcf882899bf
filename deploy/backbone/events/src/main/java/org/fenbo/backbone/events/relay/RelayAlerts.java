package org.fenbo.backbone.events.relay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.events.alert.Alert;
import org.fenbo.backbone.events.alert.AlertSource;
import org.fenbo.backbone.kernel.Words;
import org.springframework.jdbc.core.JdbcTemplate;

/** Alerts about everything that is stopped between the log and the broker (R10, R11). */
public final class RelayAlerts implements AlertSource {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final Relay relay;
    private final Outbox outbox;
    private final Unsendable unsendable;
    private final InstantSource wall;

    public RelayAlerts(JdbcTemplate jdbc, Relay relay, InstantSource wall) {
        this.relay = relay;
        this.outbox = new Outbox(jdbc);
        this.unsendable = new Unsendable(jdbc);
        this.wall = wall;
    }

    @Override
    public List<Alert> alerts() {
        List<Alert> alerts = new ArrayList<>();
        Map<String, Topics.Stopped> stopped = relay.stoppedTopics();
        List<Instant> oldest = outbox.oldest(stopped.keySet());
        if (!oldest.isEmpty()) {
            alerts.addAll(waiting(oldest.getFirst(), relay.life(), wall));
        }
        stopped.forEach((topic, one) -> alerts.add(topicStopped(topic, one)));
        unsendable.all().forEach(one -> alerts.add(subjectStopped(one)));
        return alerts;
    }

    static List<Alert> waiting(Instant oldest, RelayLife life, InstantSource wall) {
        if (life.age().compareTo(PATIENCE) > 0) {
            return List.of(new Alert(
                    "relay-stands-still",
                    new Words("事件发不出去：发送已停", "events wait and none is sent"),
                    life.since(),
                    cause(life, "no round has ended well since then"),
                    new Words(
                            "查看 Kafka 是否可用，再看数据库；恢复后自动继续",
                            "check Kafka, then the database; it goes on as soon as both answer")));
        }
        if (oldest.isBefore(wall.instant().minus(PATIENCE))) {
            return List.of(new Alert(
                    "relay-behind",
                    new Words("事件发送落后", "events are sent late"),
                    oldest,
                    cause(life, "the oldest event that waits was recorded then"),
                    new Words(
                            "积压会自行消化；一直不减则查看 Kafka 与本机负载",
                            "it catches up; if the outbox doesn't shrink, check Kafka and the load of this machine")));
        }
        return List.of();
    }

    private static String cause(RelayLife life, String otherwise) {
        String trouble = life.trouble();
        return trouble.isEmpty() ? otherwise : trouble;
    }

    private static Alert topicStopped(String topic, Topics.Stopped one) {
        return new Alert(
                "topic-stopped",
                new Words("主题 " + topic + " 不能发送", "topic " + topic + " can't be sent to"),
                one.since(),
                one.cause(),
                new Words(
                        "建立该主题或授予写权限；之后自动继续，最多晚 30 秒",
                        "create the topic or grant the right to write; it goes on within 30 s"));
    }

    private static Alert subjectStopped(Republish.Stopped one) {
        return new Alert(
                "subject-unsendable",
                new Words(
                        one.subject() + " 的第 " + one.sequence() + " 个事件发不出去，其后的事件在等它",
                        "event " + one.sequence() + " of " + one.subject()
                                + " can't be sent; later ones wait behind it"),
                one.since(),
                one.topic() + ": " + one.cause(),
                new Words(
                        "排除原因（如主题的 max.message.bytes），再 POST /ops/outbox/unsendable/resend?subject=" + one.subject(),
                        "remove the cause (the topic's max.message.bytes for instance), then POST"
                                + " /ops/outbox/unsendable/resend?subject=" + one.subject()));
    }
}
