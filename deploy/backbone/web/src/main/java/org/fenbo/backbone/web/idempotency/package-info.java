/** Answers a repeated call with the first answer. */
@NullMarked
package org.fenbo.backbone.web.idempotency;

import org.jspecify.annotations.NullMarked;
