/** Limits how many calls each caller may make. */
@NullMarked
package org.fenbo.backbone.web.quota;

import org.jspecify.annotations.NullMarked;
