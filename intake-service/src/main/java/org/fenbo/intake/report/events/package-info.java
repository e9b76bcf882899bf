/** How the events of a report are written for the topic intake.report. */
@NullMarked
package org.fenbo.intake.report.events;

import org.jspecify.annotations.NullMarked;
