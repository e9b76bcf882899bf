/**
 * The intake service receives every report once, publishes the events of a report, and never loses or alters a report
 * (上报, 受理).
 */
@NullMarked
package org.fenbo.intake;

import org.jspecify.annotations.NullMarked;
