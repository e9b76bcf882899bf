/** Somebody other than the handler checks the work (核查). */
@NullMarked
package org.fenbo.dispatch.verification;

import org.jspecify.annotations.NullMarked;
