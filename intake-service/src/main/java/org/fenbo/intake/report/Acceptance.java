package org.fenbo.intake.report;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Accepts reports at one instant, by the revision of the registry that is in force at this instant. So the urgency of a
 * report, the check of its codes, its grid and the revision that it names fit together, even if another revision comes
 * into force meanwhile.
 */
public final class Acceptance {
    private final AcceptanceRules rules;
    private final Supplier<ReportNumber> numbers;
    private final String secretKey;

    Acceptance(AcceptanceRules rules, Supplier<ReportNumber> numbers, String secretKey) {
        this.rules = rules;
        this.numbers = numbers;
        this.secretKey = secretKey;
    }

    /** The time of receipt. */
    public Instant now() {
        return rules.now();
    }

    /** The urgency of a report that states none (REG-11d). */
    public Urgency urgencyOf(@Nullable String category) {
        return rules.urgencyOf(category);
    }

    /** Why the rules refuse a report; empty if they accept it. */
    public Optional<Refusal> refusal(Submission submission) {
        return rules.refusal(submission);
    }

    /**
     * Gives an acceptable report its number and the key of its secret. Call this method outside a transaction, because
     * taking a new block of numbers needs a second connection.
     */
    public AcceptedReport accepted(Submission submission, Actor actor) {
        return accepted(submission, actor, now(), secretKey);
    }

    /**
     * Gives an acceptable report from a file its number. The report has no secret, because nobody waits for a secret.
     *
     * @param receivedAt the time of receipt; a report that was received long ago keeps its earlier time (OPS-3)
     */
    public AcceptedReport acceptedFromFile(Submission submission, Actor actor, Instant receivedAt) {
        return accepted(submission, actor, receivedAt, null);
    }

    private AcceptedReport accepted(Submission submission, Actor actor, Instant receivedAt, @Nullable String key) {
        return new AcceptedReport(
                numbers.get(),
                rules.placed(rules.classified(submission), receivedAt),
                receivedAt,
                actor,
                rules.revision(),
                key);
    }
}
