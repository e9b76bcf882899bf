/** Decides whether the outcome of a command is known after the connection to the database was lost (R7). */
@NullMarked
package org.fenbo.backbone.web.outcome;

import org.jspecify.annotations.NullMarked;
