/** Adjustments over HTTP. */
@NullMarked
package org.fenbo.registry.adjustment.http;

import org.jspecify.annotations.NullMarked;
