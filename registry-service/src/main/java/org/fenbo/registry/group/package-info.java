/** Message groups by level and area: ORG-6. */
@NullMarked
package org.fenbo.registry.group;

import org.jspecify.annotations.NullMarked;
