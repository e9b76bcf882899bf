/** The answers to refused calls, in the format of RFC 9457. Each answer has a stable code and a remedy. */
@NullMarked
package org.fenbo.backbone.web.problem;

import org.jspecify.annotations.NullMarked;
