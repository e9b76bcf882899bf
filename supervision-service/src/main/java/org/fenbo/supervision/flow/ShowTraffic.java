package org.fenbo.supervision.flow;

import java.util.List;
import java.util.TreeMap;

/** Shows how much passes each topic and what waits there (OPS-1). */
public final class ShowTraffic {
    private final Traffic traffic;
    private final Backlogs backlogs;

    public ShowTraffic(Traffic traffic, Backlogs backlogs) {
        this.traffic = traffic;
        this.backlogs = backlogs;
    }

    /** A topic's traffic of now. */
    public record OfTopic(String topic, double perSecond, long perMinute, Backlogs.Backlog backlog) {}

    /** All topics, by name. */
    public List<OfTopic> ofAllTopics() {
        return new TreeMap<>(backlogs.byTopic())
                .entrySet().stream()
                        .map(topic -> new OfTopic(
                                topic.getKey(),
                                traffic.perSecond(topic.getKey()),
                                traffic.perMinute(topic.getKey()),
                                topic.getValue()))
                        .toList();
    }
}
