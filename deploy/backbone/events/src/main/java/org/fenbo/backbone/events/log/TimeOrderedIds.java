package org.fenbo.backbone.events.log;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids for objects without a readable number: UUID version 7 (RFC 9562), with milliseconds first and random bits after
 * them.
 */
public final class TimeOrderedIds {
    private static final SecureRandom CHANCE = new SecureRandom();

    private TimeOrderedIds() {}

    public static UUID next(Instant at) {
        byte[] random = new byte[10];
        CHANCE.nextBytes(random);
        long high = (at.toEpochMilli() << 16) | 0x7000 | ((random[0] & 0x0F) << 8) | (random[1] & 0xFF);
        long low = 0;
        for (int i = 2; i < random.length; i++) {
            low = (low << 8) | (random[i] & 0xFF);
        }
        return new UUID(high, (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }
}
