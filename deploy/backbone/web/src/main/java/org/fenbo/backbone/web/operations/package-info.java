/** HTTP addresses for operators, who move the clock and manage held events and the outbox. */
@NullMarked
package org.fenbo.backbone.web.operations;

import org.jspecify.annotations.NullMarked;
