/**
 * Stores reports: their events, the rows for lists and counts, and the original words.
 *
 * <p>The table {@code original} has personal data. The data is not encrypted until the reporter feature exists. Only
 * this package uses this table.
 */
@NullMarked
package org.fenbo.intake.report.store;

import org.jspecify.annotations.NullMarked;
