package org.fenbo.dispatch.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Who signs a change, and what led to it.
 *
 * @param unit the unit they act for
 * @param cause id of the event before it, when no person acts
 * @param trace the trace to go on with
 */
public record Signature(
        OfficerId officer,
        @Nullable UnitCode unit,
        @Nullable String role,
        @Nullable String cause,
        @Nullable String trace) {

    /** The platform's own, by rule, in answer to an event. */
    public static Signature byRule(String cause, @Nullable String trace) {
        return new Signature(new OfficerId("dispatch"), null, "platform", cause, trace);
    }
}
