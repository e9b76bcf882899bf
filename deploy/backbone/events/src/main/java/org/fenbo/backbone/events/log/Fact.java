package org.fenbo.backbone.events.log;

import java.time.Instant;
import org.fenbo.backbone.kernel.Microseconds;

/**
 * An event in the form that the log stores.
 *
 * @param type wire name, {@code <service>.<noun>.<past participle>.v<major>}
 * @param happened when the event happened, by the service's clock
 * @param body the plain fact as JSON, exactly the bytes that will be sent
 * @param internal whether the event is only stored in the log, and never sent
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are passed on, never compared.
public record Fact(String type, Instant happened, byte[] body, boolean internal) {

    /**
     * @throws IllegalArgumentException if the time is finer than a microsecond, because the stored time would not match
     *     the hash
     */
    public Fact {
        if (!Microseconds.holds(happened)) {
            throw new IllegalArgumentException(
                    type + " happened at " + happened + ", which is finer than a microsecond");
        }
    }

    /** A fact that is published. */
    public Fact(String type, Instant happened, byte[] body) {
        this(type, happened, body, false);
    }
}
