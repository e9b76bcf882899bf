package org.fenbo.backbone.events.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R3 R16 提交位置时带上主节点纪元，重新加入时由 Kafka 校验")
class EpochCommitsTest {
    private static final TopicPartition PLACE = new TopicPartition("test.topic", 0);

    private final MockConsumer<String, byte[]> inner = new MockConsumer<>("earliest");
    private final Consumer<String, byte[]> consumer = EpochCommits.of(inner);

    @BeforeEach
    void read() {
        consumer.assign(Set.of(PLACE));
        inner.updateBeginningOffsets(Map.of(PLACE, 0L));
        inner.addRecord(record(0, 3));
        inner.addRecord(record(1, 4));
        assertThat(consumer.poll(Duration.ofMillis(100)).count()).isEqualTo(2);
    }

    @Test
    void the_offset_after_the_last_record_is_committed_with_the_epoch_of_that_record() {
        consumer.commitSync(Map.of(PLACE, new OffsetAndMetadata(2)));
        assertThat(committed()).isEqualTo(new OffsetAndMetadata(2, Optional.of(4), ""));
    }

    @Test
    void another_offset_is_committed_without_an_epoch() {
        consumer.commitSync(Map.of(PLACE, new OffsetAndMetadata(1)));
        assertThat(committed()).isEqualTo(new OffsetAndMetadata(1));
    }

    @Test
    void an_exception_of_the_consumer_is_thrown_unchanged() {
        inner.setPollException(new KafkaException("broken"));
        assertThatThrownBy(() -> consumer.poll(Duration.ofMillis(100)))
                .isInstanceOf(KafkaException.class)
                .hasMessage("broken");
    }

    private @Nullable OffsetAndMetadata committed() {
        return inner.committed(Set.of(PLACE)).get(PLACE);
    }

    private static ConsumerRecord<String, byte[]> record(long offset, int epoch) {
        return new ConsumerRecord<>(
                PLACE.topic(),
                PLACE.partition(),
                offset,
                0L,
                TimestampType.CREATE_TIME,
                1,
                1,
                "key",
                new byte[1],
                new RecordHeaders(),
                Optional.of(epoch));
    }
}
