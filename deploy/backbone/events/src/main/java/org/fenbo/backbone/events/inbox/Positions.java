package org.fenbo.backbone.events.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far each partition was read: what was read of it last is applied or held. */
record Positions(Map<Shard, Last> last) {

    record Shard(String topic, int number) {}

    /**
     * Where a partition was read to.
     *
     * @param first the offset of the first record
     * @param next the offset after the last record
     * @param term the latest of the relay's terms that sent one of the records: what a broker had before it lost its tail
     *     was sent under an earlier one. Not the last record's: one that was long on its way may come late.
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
