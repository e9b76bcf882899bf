/** Doors for operators: the clock, held events, the outbox. */
@NullMarked
package org.fenbo.backbone.web.operations;

import org.jspecify.annotations.NullMarked;
