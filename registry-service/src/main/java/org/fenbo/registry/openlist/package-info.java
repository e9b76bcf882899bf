/** The responsibility list as anybody may read it: who answers for this, here (REG-15). */
@NullMarked
package org.fenbo.registry.openlist;

import org.jspecify.annotations.NullMarked;
