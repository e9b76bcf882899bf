package org.fenbo.intake.report;

import org.jspecify.annotations.Nullable;

/**
 * Why a report is not taken; a foreseen answer, no exception.
 *
 * @param code stable, kebab-case
 * @param field what is at fault, by the name it has in a request
 * @param remedy what the sender can do
 */
public record Refusal(String code, @Nullable String field, String detail, String remedy) {}
