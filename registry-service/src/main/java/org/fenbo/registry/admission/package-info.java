/** Permission to put a duty on the tier below (准入), and the process that leads to it: REG-9. */
@NullMarked
package org.fenbo.registry.admission;

import org.jspecify.annotations.NullMarked;
