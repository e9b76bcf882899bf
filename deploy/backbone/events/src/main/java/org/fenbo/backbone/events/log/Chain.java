package org.fenbo.backbone.events.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The hash that chains every event to an earlier event (SEC-2). A published event chains to the published event before
 * it, so that a check of this chain needs only the topic. An internal fact chains to the event before it, published or
 * internal. Every hash covers the version, so a removed internal fact leaves a gap.
 */
final class Chain {
    static final byte[] START = new byte[0];
    private static final int NULL = -1;

    private Chain() {}

    /** The hash of a row that follows a head. */
    static byte[] link(Head head, LogRow row) {
        MessageDigest digest = sha256();
        add(digest, head.linkFor(row.isInternal()));
        Stream.of(
                        row.subject(),
                        row.version(),
                        row.sequence(),
                        row.id(),
                        row.topic(),
                        row.type(),
                        row.happened(),
                        row.recorded(),
                        row.actor())
                .forEach(part -> add(digest, bytes(part)));
        add(digest, bytes(row.cause()));
        add(digest, bytes(row.traceparent()));
        add(digest, row.body());
        return digest.digest();
    }

    /** Whether a row with this hash fits after a head. */
    static boolean fits(Head head, LogRow row, byte[] hash) {
        return row.version() == head.version() + 1
                && row.sequence() == head.sequenceAfter(row.isInternal())
                && Arrays.equals(link(head, row), hash);
    }

    private static byte @Nullable [] bytes(@Nullable Object part) {
        return part == null ? null : part.toString().getBytes(UTF_8);
    }

    /** The length of each part comes before the part, so that two different rows never give the same input. */
    private static void add(MessageDigest digest, byte @Nullable [] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part == null ? NULL : part.length));
        if (part != null) {
            digest.update(part);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
