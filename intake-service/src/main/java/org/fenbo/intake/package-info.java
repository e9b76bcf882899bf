/**
 * The intake service (受理) receives every report (上报) once and publishes the report's events. Intake never loses or
 * changes a report.
 */
@NullMarked
package org.fenbo.intake;

import org.jspecify.annotations.NullMarked;
