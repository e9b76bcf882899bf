/** The code that everything in the registry has: a duty, a unit, an area. */
@NullMarked
package org.fenbo.registry.coded;

import org.jspecify.annotations.NullMarked;
