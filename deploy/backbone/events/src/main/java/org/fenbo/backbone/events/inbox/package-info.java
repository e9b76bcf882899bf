/**
 * Applies each event once, in the order of its subject. Events that are early wait, and events that can't be applied
 * are parked.
 */
@NullMarked
package org.fenbo.backbone.events.inbox;

import org.jspecify.annotations.NullMarked;
