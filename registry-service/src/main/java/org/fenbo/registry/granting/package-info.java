/** How powers are offered, claimed and handed back (赋权、认领、交回): REG-14. */
@NullMarked
package org.fenbo.registry.granting;

import org.jspecify.annotations.NullMarked;
