/** Co-operating orders of units that help the lead's unit (协办). */
@NullMarked
package org.fenbo.dispatch.cooperation;

import org.jspecify.annotations.NullMarked;
