/** Manages answers that stay open. */
@NullMarked
package org.fenbo.backbone.web.stream;

import org.jspecify.annotations.NullMarked;
