/** What differs between two revisions, entry by entry and unit by unit. */
@NullMarked
package org.fenbo.registry.difference;

import org.jspecify.annotations.NullMarked;
