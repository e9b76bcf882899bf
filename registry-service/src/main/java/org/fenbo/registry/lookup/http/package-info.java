/** The look-up over HTTP, and the coverage of a revision. */
@NullMarked
package org.fenbo.registry.lookup.http;

import org.jspecify.annotations.NullMarked;
