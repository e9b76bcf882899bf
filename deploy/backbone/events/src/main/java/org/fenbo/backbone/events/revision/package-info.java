/** Keeps revisions of the registry in the memory of a service, and limits how many (R25). */
@NullMarked
package org.fenbo.backbone.events.revision;

import org.jspecify.annotations.NullMarked;
