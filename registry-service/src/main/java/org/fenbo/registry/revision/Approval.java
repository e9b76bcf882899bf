package org.fenbo.registry.revision;

import java.time.Instant;

/**
 * The signature under a draft (REG-3).
 *
 * @param approver code of the officer who signs, another than the author
 * @param at when it is signed
 * @param effectiveAt when it comes into force, also in the future
 * @param draftOfPast whether it is marked as drawn from past cases, which lets it be in force at once
 */
public record Approval(String approver, Instant at, Instant effectiveAt, boolean draftOfPast) {}
