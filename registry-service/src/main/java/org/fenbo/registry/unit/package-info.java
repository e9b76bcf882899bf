/** Whoever can be answerable (单位), with the spellings it is known by: ORG-3. */
@NullMarked
package org.fenbo.registry.unit;

import org.jspecify.annotations.NullMarked;
