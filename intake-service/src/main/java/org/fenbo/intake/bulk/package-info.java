/** Uploads: files of past or collected reports, whose rows become reports in the background (INT-10). */
@NullMarked
package org.fenbo.intake.bulk;

import org.jspecify.annotations.NullMarked;
