/** From which day to which something holds (有效期). */
@NullMarked
package org.fenbo.registry.validity;

import org.jspecify.annotations.NullMarked;
