package org.fenbo.registry.revision;

import java.time.Instant;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.registry.refusal.RegistryCode;

/**
 * A revision that was signed (REG-3). Neither it nor its entries change any more; the {@link Timeline} knows whether it
 * is yet to come, in force or superseded.
 *
 * @param draft what was signed
 * @param approval the approver, the time of signing, and the time when it comes into force
 * @param entries how many entries it has
 * @param digest of its entries' keys, see {@link Entries#digestIn}
 */
public record Published(Draft draft, Approval approval, int entries, String digest) implements Revision {

    /** When it comes into force. */
    public Instant effectiveAt() {
        return approval.effectiveAt();
    }

    /** Why it can't be written on. */
    public Refusal doesNotChange() {
        return RegistryCode.ALREADY_PUBLISHED.refusal(number(), approval.at());
    }
}
