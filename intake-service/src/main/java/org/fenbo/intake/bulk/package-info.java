/** Files of past or collected reports, taken in the background row by row (INT-10). */
@NullMarked
package org.fenbo.intake.bulk;

import org.jspecify.annotations.NullMarked;
