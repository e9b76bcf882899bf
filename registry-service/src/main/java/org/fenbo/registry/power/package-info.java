/** Powers that a department allows a street to exercise (赋权): REG-14. */
@NullMarked
package org.fenbo.registry.power;

import org.jspecify.annotations.NullMarked;
