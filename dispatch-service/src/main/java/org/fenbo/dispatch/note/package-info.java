/** Notes on a case: comments of everybody who may read the case. */
@NullMarked
package org.fenbo.dispatch.note;

import org.jspecify.annotations.NullMarked;
