package org.fenbo.registry.duty;

import org.jspecify.annotations.Nullable;

/**
 * A line of the responsibility list (REG-1): for one category, in one area or anywhere.
 *
 * @param title the duty in the list's words
 * @param category code of the category it covers, with all categories below it
 * @param area code of the area it holds in, with all areas below it; null means anywhere in the district
 * @param basis the law or rule it rests on; null when not given
 * @param drafted whether it was drawn from past cases and not yet written by a person (REG-13)
 */
public record Duty(
        String code,
        String title,
        DutyKind kind,
        String category,
        @Nullable String area,
        Assignment assignment,
        @Nullable String basis,
        boolean drafted) {}
