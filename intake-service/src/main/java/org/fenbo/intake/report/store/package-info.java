/**
 * Keeps reports: the event log, the rows that are asked for, and the original words.
 *
 * <p>The table {@code original} holds personal data in the clear until the reporter feature encrypts it. Nothing but
 * this package touches it.
 */
@NullMarked
package org.fenbo.intake.report.store;

import org.jspecify.annotations.NullMarked;
