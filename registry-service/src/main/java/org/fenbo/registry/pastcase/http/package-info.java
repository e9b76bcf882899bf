/** Figures of past cases over HTTP. */
@NullMarked
package org.fenbo.registry.pastcase.http;

import org.jspecify.annotations.NullMarked;
