/** Whether a command took effect when the store became unavailable during it (R7). */
@NullMarked
package org.fenbo.backbone.web.outcome;

import org.jspecify.annotations.NullMarked;
