/** Revisions of the registry as services keep them in memory (R25). */
@NullMarked
package org.fenbo.backbone.events.revision;

import org.jspecify.annotations.NullMarked;
