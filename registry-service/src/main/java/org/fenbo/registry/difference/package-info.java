/** What one revision says otherwise than another, entry by entry and unit by unit. */
@NullMarked
package org.fenbo.registry.difference;

import org.jspecify.annotations.NullMarked;
