package org.fenbo.backbone.events.relay;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Whose fault it is that a record was not acknowledged: it decides how much stops (R11). */
enum Refusal {
    /** The record can't be sent, however often: it stops its subject. */
    OF_THE_RECORD,
    /** Its topic is missing or forbidden: it stops the topic. */
    OF_THE_TOPIC,
    /** Nobody answered in time; the broker knows whether that is the topic's fault. */
    OF_TIME,
    /** Passing, as the producer reports it: tried again. */
    OF_THE_MOMENT,
    /** Anything else: tried again, and counted. */
    UNKNOWN;

    static Refusal of(Throwable cause) {
        return switch (cause) {
            case RecordTooLargeException _,
                    RecordBatchTooLargeException _,
                    InvalidRecordException _,
                    InvalidTimestampException _,
                    SerializationException _ -> OF_THE_RECORD;
            case UnknownTopicOrPartitionException _, TopicAuthorizationException _, InvalidTopicException _ ->
                OF_THE_TOPIC;
            case TimeoutException _ -> OF_TIME;
            case RetriableException _ -> OF_THE_MOMENT;
            default -> UNKNOWN;
        };
    }

    /** The cause in one line. Kafka's messages name sizes and topics, never what a record contains. */
    static String words(Throwable cause) {
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
