package org.fenbo.intake.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.fenbo.backbone.kernel.Masker;
import org.jspecify.annotations.Nullable;

/**
 * A report as its sender sends it.
 *
 * @param collector the collector who sent it; null if no collector did
 * @param happenedAt when the matter happened or was seen
 * @param reportedAt when the reporter made the report; earlier than the time of receipt if there was no network at that
 *     time (INT-5)
 */
public record Submission(
        Source source, Matter matter, @Nullable Collector collector, Instant happenedAt, Instant reportedAt) {

    /** The submission with the nature that the catalogue states for its category (REG-11d). */
    Submission about(@Nullable CategoryNature natureOfCategory) {
        return new Submission(source, matter.about(natureOfCategory), collector, happenedAt, reportedAt);
    }

    /** The submission with its free text masked (INT-9). */
    public Submission masked(Masker masker) {
        return new Submission(source, matter.masked(masker), collector, happenedAt, reportedAt);
    }

    /** The same submission with its matter in another area. */
    Submission in(String area) {
        return new Submission(source, matter.in(area), collector, happenedAt, reportedAt);
    }

    /**
     * A hash of the channel, of the matter without its urgency, and of its time. Two reports of the same matter have
     * the same fingerprint even if their numbers, clients or collectors differ (INT-6). The fingerprint does not reveal
     * the text.
     */
    public UUID fingerprint() {
        MessageDigest digest = sha256();
        add(digest, source.channel().name());
        add(digest, matter.category());
        add(digest, matter.area());
        add(digest, matter.text());
        add(digest, matter.place().text());
        add(digest, matter.place().position().key());
        add(digest, happenedAt);
        add(digest, matter.nature().name());
        ByteBuffer first = ByteBuffer.wrap(digest.digest());
        return new UUID(first.getLong(), first.getLong());
    }

    /**
     * Adds the length of a part, then the part. Without the lengths, different contents could give the same bytes. A
     * null part counts as empty.
     */
    private static void add(MessageDigest digest, @Nullable Object part) {
        byte[] bytes = Objects.toString(part, "").getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
