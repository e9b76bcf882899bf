/** Orders to the units that help the lead (协办). */
@NullMarked
package org.fenbo.dispatch.cooperation;

import org.jspecify.annotations.NullMarked;
