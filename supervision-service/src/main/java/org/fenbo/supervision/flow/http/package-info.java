/** Streams the flow to its listeners. */
@NullMarked
package org.fenbo.supervision.flow.http;

import org.jspecify.annotations.NullMarked;
