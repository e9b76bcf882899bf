/** Builds the web side of the backbone from the settings. */
@NullMarked
package org.fenbo.backbone.web.wiring;

import org.jspecify.annotations.NullMarked;
