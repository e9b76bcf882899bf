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

/**
 * What is at fault if the broker did not acknowledge a record. The fault decides whether a subject, a topic or nothing
 * is stopped (R11).
 */
enum Refusal {
    /** The record can never be sent, so its subject is stopped. */
    OF_THE_RECORD,
    /** The topic is missing or forbidden, so it is stopped. */
    OF_THE_TOPIC,
    /** No answer came in time. The relay must ask the broker whether the topic is at fault. */
    OF_TIME,
    /** The producer reports a temporary fault, so the record is tried again. */
    OF_THE_MOMENT,
    /** Any other fault: the record is tried again, and the failures are counted. */
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
