/** Units that can be responsible (单位), with the spellings of their names (ORG-3). */
@NullMarked
package org.fenbo.registry.unit;

import org.jspecify.annotations.NullMarked;
