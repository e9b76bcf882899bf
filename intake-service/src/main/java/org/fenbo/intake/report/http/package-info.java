/** Takes reports over HTTP and shows what became of them. */
@NullMarked
package org.fenbo.intake.report.http;

import org.jspecify.annotations.NullMarked;
