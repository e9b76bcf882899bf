/** Reviews of catalogue entries over HTTP. */
@NullMarked
package org.fenbo.registry.review.http;

import org.jspecify.annotations.NullMarked;
