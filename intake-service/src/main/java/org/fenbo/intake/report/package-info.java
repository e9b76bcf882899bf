/**
 * Reports (上报, 诉求): intake receives a report, and then files it as a case or joins it to an existing case.
 *
 * <p>Personal data (INT-9): free text is masked in events and in answers. The reporter's exact words are only in the
 * table {@code original} of this service. They are not encrypted yet; encryption with a key per reporter comes with the
 * reporter feature.
 */
@NullMarked
package org.fenbo.intake.report;

import org.jspecify.annotations.NullMarked;
