/** Files of entries and of past cases over HTTP. */
@NullMarked
package org.fenbo.registry.files.http;

import org.jspecify.annotations.NullMarked;
