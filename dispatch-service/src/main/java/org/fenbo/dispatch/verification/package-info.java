/** A person other than the handler verifies the work (核查). */
@NullMarked
package org.fenbo.dispatch.verification;

import org.jspecify.annotations.NullMarked;
