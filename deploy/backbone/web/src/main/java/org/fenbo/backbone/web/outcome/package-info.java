/** Whether a command took effect if the database became unavailable during the command (R7). */
@NullMarked
package org.fenbo.backbone.web.outcome;

import org.jspecify.annotations.NullMarked;
