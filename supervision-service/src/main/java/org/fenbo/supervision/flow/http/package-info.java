/** Streams the flow to whoever watches. */
@NullMarked
package org.fenbo.supervision.flow.http;

import org.jspecify.annotations.NullMarked;
