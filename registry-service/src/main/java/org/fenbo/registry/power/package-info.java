/** Powers that a department lets a street exercise (赋权): REG-14. */
@NullMarked
package org.fenbo.registry.power;

import org.jspecify.annotations.NullMarked;
