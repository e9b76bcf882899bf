/** Drafts opened and revisions read over HTTP. */
@NullMarked
package org.fenbo.registry.revision.http;

import org.jspecify.annotations.NullMarked;
