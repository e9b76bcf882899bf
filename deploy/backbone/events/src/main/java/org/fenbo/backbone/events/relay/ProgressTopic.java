package org.fenbo.backbone.events.relay;

/**
 * The topic where a service publishes how far it has sent. If a service declares this bean, its relay publishes this
 * progress (R16).
 *
 * @param of the topic that the progress is about; also the key of the records
 * @param topic the topic of the records: one partition, kept for an hour
 * @param type of the records
 */
public record ProgressTopic(String of, String topic, String type) {}
