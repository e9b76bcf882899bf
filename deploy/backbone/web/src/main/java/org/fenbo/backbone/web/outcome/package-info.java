/** Whether what was asked for has happened, when the store went away over it (R7). */
@NullMarked
package org.fenbo.backbone.web.outcome;

import org.jspecify.annotations.NullMarked;
