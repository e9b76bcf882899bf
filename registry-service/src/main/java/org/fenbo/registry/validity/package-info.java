/** The days on which something is valid (有效期). */
@NullMarked
package org.fenbo.registry.validity;

import org.jspecify.annotations.NullMarked;
