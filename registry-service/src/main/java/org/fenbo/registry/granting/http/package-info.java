/** REST: officers list powers; departments offer them, streets claim them and hand them back (REG-14). */
@NullMarked
package org.fenbo.registry.granting.http;

import org.jspecify.annotations.NullMarked;
