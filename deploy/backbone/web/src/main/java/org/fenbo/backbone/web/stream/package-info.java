/** Manages HTTP answers that stay open, such as the flow of events, and limits how many are open (R14). */
@NullMarked
package org.fenbo.backbone.web.stream;

import org.jspecify.annotations.NullMarked;
