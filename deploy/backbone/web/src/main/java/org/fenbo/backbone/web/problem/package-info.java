/** What a caller is told when something is refused: RFC 9457 with a stable code and what to do. */
@NullMarked
package org.fenbo.backbone.web.problem;

import org.jspecify.annotations.NullMarked;
