/** Reads the filed reports that routing needs. */
@NullMarked
package org.fenbo.dispatch.routing.events;

import org.jspecify.annotations.NullMarked;
