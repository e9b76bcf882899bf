/** The look-up over HTTP, and how far a revision reaches. */
@NullMarked
package org.fenbo.registry.lookup.http;

import org.jspecify.annotations.NullMarked;
