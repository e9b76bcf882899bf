/** Alerts: each alert shows what is stopped, since when, why, and what to do (R10). */
@NullMarked
package org.fenbo.backbone.events.alert;

import org.jspecify.annotations.NullMarked;
