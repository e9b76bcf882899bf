/** How reports may come: who hands them in, and how many at a time (INT-1). */
@NullMarked
package org.fenbo.intake.channel;

import org.jspecify.annotations.NullMarked;
