/** How much each caller may ask for. */
@NullMarked
package org.fenbo.backbone.web.quota;

import org.jspecify.annotations.NullMarked;
