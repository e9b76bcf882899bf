/**
 * One report of one reporter: received, filed as a case or joined to one (上报, 诉求).
 *
 * <p>Personal data (INT-9): free text leaves masked, in events and in answers. The reporter's exact words stay in the
 * table {@code original} of this service and nowhere else. It is kept there in the clear for now; encryption with a key
 * per reporter comes with the reporter feature.
 */
@NullMarked
package org.fenbo.intake.report;

import org.jspecify.annotations.NullMarked;
