/** Receives files of reports and shows the progress of uploads. */
@NullMarked
package org.fenbo.intake.bulk.http;

import org.jspecify.annotations.NullMarked;
