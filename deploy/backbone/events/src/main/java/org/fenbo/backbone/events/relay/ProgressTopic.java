package org.fenbo.backbone.events.relay;

/**
 * The topic where a service publishes up to which time it has sent its events. If a service declares this bean, its
 * relay publishes this progress (R16).
 *
 * @param of the topic of the events that the progress is about; also the key of the records
 * @param topic the topic of the progress records; it has one partition and keeps records for an hour
 * @param type of the records
 */
public record ProgressTopic(String of, String topic, String type) {}
