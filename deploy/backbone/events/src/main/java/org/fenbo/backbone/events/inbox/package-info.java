/** Applies events in the order of their subject, once; holds what is early and parks what cannot be applied. */
@NullMarked
package org.fenbo.backbone.events.inbox;

import org.jspecify.annotations.NullMarked;
