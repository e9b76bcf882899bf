/** Puts the service together: the one place that knows all its parts. */
@NullMarked
package org.fenbo.intake.wiring;

import org.jspecify.annotations.NullMarked;
