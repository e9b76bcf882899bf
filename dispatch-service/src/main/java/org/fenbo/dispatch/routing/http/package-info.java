/** Asking over REST whom like cases went to. */
@NullMarked
package org.fenbo.dispatch.routing.http;

import org.jspecify.annotations.NullMarked;
