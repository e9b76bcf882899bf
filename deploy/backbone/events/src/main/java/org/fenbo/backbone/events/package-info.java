/** What all services share to speak in events: who acts, the envelope, the clock, readable numbers. */
@NullMarked
package org.fenbo.backbone.events;

import org.jspecify.annotations.NullMarked;
