/** Receives reports over HTTP and shows them. */
@NullMarked
package org.fenbo.intake.report.http;

import org.jspecify.annotations.NullMarked;
