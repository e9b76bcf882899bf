package org.fenbo.backbone.events.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The position up to which each partition was read. Every record before its position is applied or held. */
record Positions(Map<Shard, Last> last) {

    record Shard(String topic, int number) {}

    /**
     * The part of a partition that was read.
     *
     * @param first the offset of the first record
     * @param next the offset after the last record
     * @param term the latest of the relay's terms in the records. Records that a broker had before it lost its tail
     *     have an earlier term. The term of the last record is not enough, because the last record may be delayed and
     *     have an earlier term.
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
