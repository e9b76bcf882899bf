/** Builds the backbone's parts from the settings. */
@NullMarked
package org.fenbo.backbone.events.wiring;

import org.jspecify.annotations.NullMarked;
