/** Code that all services share: work after a commit, the movable clock, and numbers that people can read. */
@NullMarked
package org.fenbo.backbone.events;

import org.jspecify.annotations.NullMarked;
