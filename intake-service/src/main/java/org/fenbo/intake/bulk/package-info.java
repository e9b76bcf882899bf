/** Uploads: files of past or collected reports. In the background, each row becomes a report (INT-10). */
@NullMarked
package org.fenbo.intake.bulk;

import org.jspecify.annotations.NullMarked;
