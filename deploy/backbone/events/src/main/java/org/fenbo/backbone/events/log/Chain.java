package org.fenbo.backbone.events.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;

/** The hash that ties every event to the one before it in its stream (SEC-2). */
final class Chain {
    static final byte[] START = new byte[0];

    private Chain() {}

    /** Every part is preceded by its length, so that no two different events share one input. */
    static byte[] link(byte[] previous, String subject, long sequence, Fact fact, String actor, Instant recorded) {
        MessageDigest digest = sha256();
        for (byte[] part : List.of(
                previous,
                bytes(subject),
                bytes(Long.toString(sequence)),
                bytes(fact.type()),
                bytes(fact.happened().toString()),
                bytes(recorded.toString()),
                bytes(actor),
                fact.body())) {
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
            digest.update(part);
        }
        return digest.digest();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
