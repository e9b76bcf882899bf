/** Differences over HTTP. */
@NullMarked
package org.fenbo.registry.difference.http;

import org.jspecify.annotations.NullMarked;
