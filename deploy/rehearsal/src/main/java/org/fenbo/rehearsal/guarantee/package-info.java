/** The promises of the platform as objects that watch it from outside (I1 to I9). */
@NullMarked
package org.fenbo.rehearsal.guarantee;

import org.jspecify.annotations.NullMarked;
