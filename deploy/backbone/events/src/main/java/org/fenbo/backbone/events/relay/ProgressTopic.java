package org.fenbo.backbone.events.relay;

/**
 * The topic for the progress of a service: the time up to which the service has sent all its events. If a service
 * declares this bean, its relay publishes this progress (R16).
 *
 * @param of the topic of the events that the progress is about; also the key of the records
 * @param topic the topic of the progress records; it has one partition and keeps records for an hour
 * @param type the event type of the progress records
 */
public record ProgressTopic(String of, String topic, String type) {}
