/** The code that everything has which the registry lists. */
@NullMarked
package org.fenbo.registry.coded;

import org.jspecify.annotations.NullMarked;
