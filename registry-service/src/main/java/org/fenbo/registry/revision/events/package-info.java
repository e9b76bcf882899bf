/** The JSON of entries, for the store and for events. */
@NullMarked
package org.fenbo.registry.revision.events;

import org.jspecify.annotations.NullMarked;
