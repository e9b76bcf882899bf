/** The answer to a refused call: RFC 9457, with a stable code and the remedy. */
@NullMarked
package org.fenbo.backbone.web.problem;

import org.jspecify.annotations.NullMarked;
