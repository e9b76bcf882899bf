/** The part of the responsibility registry that intake looks at: codes of areas and categories, per revision. */
@NullMarked
package org.fenbo.intake.registrycopy;

import org.jspecify.annotations.NullMarked;
