package org.fenbo.intake.bulk;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row.
 *
 * @param column its header, where one column is at fault
 * @param reason stable, kebab-case
 */
public record RowFault(@Nullable String column, String reason, String detail) {}
