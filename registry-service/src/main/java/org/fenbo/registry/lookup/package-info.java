/** Which unit is responsible for a category in an area at an instant, and why: REG-3, REG-4, REG-5. */
@NullMarked
package org.fenbo.registry.lookup;

import org.jspecify.annotations.NullMarked;
