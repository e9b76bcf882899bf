package org.fenbo.registry;

import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;

/** Takes the result or the refusal out of an outcome. A test fails if the outcome is the other one. */
public final class Outcomes {
    private Outcomes() {}

    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal.toString());
        };
    }

    public static Refusal refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?>(var value) -> throw new AssertionError("was done: " + value);
            case Outcome.Refused<?>(var refusal) -> refusal;
        };
    }

    public static Refusal.Code refused(Outcome<?> outcome) {
        return refusal(outcome).code();
    }
}
