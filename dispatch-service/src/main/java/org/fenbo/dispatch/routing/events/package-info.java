/** Reads the events that routing needs: filed reports and the registry. */
@NullMarked
package org.fenbo.dispatch.routing.events;

import org.jspecify.annotations.NullMarked;
