/** Streams the flow to its watchers. */
@NullMarked
package org.fenbo.supervision.flow.http;

import org.jspecify.annotations.NullMarked;
