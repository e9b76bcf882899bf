/** Areas over HTTP. */
@NullMarked
package org.fenbo.registry.place.http;

import org.jspecify.annotations.NullMarked;
