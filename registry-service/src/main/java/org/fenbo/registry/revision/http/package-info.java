/** Opens drafts and shows revisions over HTTP. */
@NullMarked
package org.fenbo.registry.revision.http;

import org.jspecify.annotations.NullMarked;
