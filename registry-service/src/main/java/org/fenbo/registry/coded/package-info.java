/** The code of everything that the registry lists. */
@NullMarked
package org.fenbo.registry.coded;

import org.jspecify.annotations.NullMarked;
