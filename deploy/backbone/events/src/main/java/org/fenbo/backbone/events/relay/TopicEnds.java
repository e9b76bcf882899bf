package org.fenbo.backbone.events.relay;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Where the partitions of the broker end now: the offset the next record will get. */
@FunctionalInterface
public interface TopicEnds {
    /** Asks the broker; fails if it can't be reached. */
    Map<TopicPartition, Long> of(Collection<TopicPartition> partitions);
}
