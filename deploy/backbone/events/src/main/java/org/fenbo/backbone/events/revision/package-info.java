/** A service's copy of the registry: takes revisions in, and keeps the revisions in use in memory (R25). */
@NullMarked
package org.fenbo.backbone.events.revision;

import org.jspecify.annotations.NullMarked;
