/** Receives every report once, says what becomes of it, and never loses or alters it (上报, 受理). */
@NullMarked
package org.fenbo.intake;

import org.jspecify.annotations.NullMarked;
