/** Doors for operators: the clock, parked events, the outbox. */
@NullMarked
package org.fenbo.backbone.web.operations;

import org.jspecify.annotations.NullMarked;
