/** Following topics without a group, for what every instance needs to see for itself. */
@NullMarked
package org.fenbo.supervision.follow.events;

import org.jspecify.annotations.NullMarked;
