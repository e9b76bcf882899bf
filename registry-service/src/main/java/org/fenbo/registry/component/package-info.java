/** Components of the city: who owns and maintains them (REG-16). */
@NullMarked
package org.fenbo.registry.component;

import org.jspecify.annotations.NullMarked;
