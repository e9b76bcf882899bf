/** The differences between two revisions, by entry and by unit. */
@NullMarked
package org.fenbo.registry.difference;

import org.jspecify.annotations.NullMarked;
