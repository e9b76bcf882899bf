/** Files of entries and of past cases received over HTTP. */
@NullMarked
package org.fenbo.registry.files.http;

import org.jspecify.annotations.NullMarked;
