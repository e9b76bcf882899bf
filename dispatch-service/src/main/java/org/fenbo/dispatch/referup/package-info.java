/** A unit can't solve a case, and its superior or the command centre decides (提级). */
@NullMarked
package org.fenbo.dispatch.referup;

import org.jspecify.annotations.NullMarked;
