package org.fenbo.backbone.events.relay;

/**
 * Where a service publishes how far it has sent. A service that declares this bean has its relay do so (R16).
 *
 * @param of the topic it is about, also the key of the records
 * @param topic where the records go: one partition, kept for an hour
 * @param type of the records
 */
public record ProgressTopic(String of, String topic, String type) {}
