/**
 * Applies events once, in the order of their subject. It holds events that are early, and parks events that can't be
 * applied.
 */
@NullMarked
package org.fenbo.backbone.events.inbox;

import org.jspecify.annotations.NullMarked;
