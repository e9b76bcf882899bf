package org.fenbo.backbone.events.log;

import java.time.Instant;

/**
 * What is to be logged of one happening.
 *
 * @param type wire name, {@code <service>.<noun>.<past participle>.v<major>}
 * @param happened when it happened, by the service's clock
 * @param body the plain fact as JSON, exactly the bytes that will be sent
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are handed through, never compared.
public record Fact(String type, Instant happened, byte[] body) {}
