package org.fenbo.backbone.events.inbox;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The offset after the last record of each partition that a reader has applied or holds. */
record Positions(Map<Shard, Long> next) {

    record Shard(String topic, int number) {}

    static Positions after(List<Reading> batch) {
        return new Positions(batch.stream()
                .map(Reading::delivery)
                .collect(Collectors.toMap(
                        one -> new Shard(one.topic(), one.shard()), one -> one.offset() + 1, Math::max)));
    }
}
