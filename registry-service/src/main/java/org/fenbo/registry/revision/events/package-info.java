/** How revisions travel: the JSON of entries and the events that announce a published revision. */
@NullMarked
package org.fenbo.registry.revision.events;

import org.jspecify.annotations.NullMarked;
