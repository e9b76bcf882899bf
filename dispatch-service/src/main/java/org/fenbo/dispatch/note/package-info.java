/** Notes on a case: comments of everybody who has a part in it. */
@NullMarked
package org.fenbo.dispatch.note;

import org.jspecify.annotations.NullMarked;
