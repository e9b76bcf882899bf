/** Receives every report once, publishes what happens to it, and never loses or alters it (上报, 受理). */
@NullMarked
package org.fenbo.intake;

import org.jspecify.annotations.NullMarked;
