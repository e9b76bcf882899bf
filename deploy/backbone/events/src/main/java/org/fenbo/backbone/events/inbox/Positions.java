package org.fenbo.backbone.events.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far each partition was read: every record up to there is applied or held. */
record Positions(Map<Shard, Last> last) {

    record Shard(String topic, int number) {}

    /**
     * The part of a partition that was read.
     *
     * @param first the offset of the first record
     * @param next the offset after the last record
     * @param term the latest of the relay's terms among the records. Records that a broker had before it lost its tail
     *     have an earlier term. The last record's term is not enough, because a delayed record with an earlier term may
     *     be the last.
     */
    record Last(long first, long next, long term) {
        Last and(Last other) {
            return new Last(Math.min(first, other.first), Math.max(next, other.next), Math.max(term, other.term));
        }
    }

    static Positions after(List<Reading> batch) {
        Map<Shard, Last> last = new HashMap<>();
        batch.stream()
                .map(Reading::delivery)
                .forEach(one -> last.merge(
                        new Shard(one.topic(), one.shard()),
                        new Last(one.offset(), one.offset() + 1, one.term()),
                        Last::and));
        return new Positions(last);
    }
}
