/**
 * If the connection to the database is lost during a command, this package decides whether the outcome is known (R7).
 */
@NullMarked
package org.fenbo.backbone.web.outcome;

import org.jspecify.annotations.NullMarked;
