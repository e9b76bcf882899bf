/** Publishing over HTTP. */
@NullMarked
package org.fenbo.registry.publication.http;

import org.jspecify.annotations.NullMarked;
