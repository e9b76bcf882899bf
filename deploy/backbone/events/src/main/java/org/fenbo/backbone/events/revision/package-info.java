/** The memory of a service for revisions of the registry (R25). */
@NullMarked
package org.fenbo.backbone.events.revision;

import org.jspecify.annotations.NullMarked;
