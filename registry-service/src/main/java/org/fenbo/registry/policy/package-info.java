/** The choices that a district makes for all its categories, such as default time limits (CITY-1). */
@NullMarked
package org.fenbo.registry.policy;

import org.jspecify.annotations.NullMarked;
