/** What all services share for events: work after a commit, the movable clock, readable numbers. */
@NullMarked
package org.fenbo.backbone.events;

import org.jspecify.annotations.NullMarked;
