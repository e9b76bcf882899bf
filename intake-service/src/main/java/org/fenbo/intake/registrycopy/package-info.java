/** Intake's copy of the responsibility registry: the codes of areas and categories, per revision. */
@NullMarked
package org.fenbo.intake.registrycopy;

import org.jspecify.annotations.NullMarked;
