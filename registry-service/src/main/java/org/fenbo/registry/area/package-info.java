/** The tree of places (区, 街道, 社区, 网格): ORG-1. */
@NullMarked
package org.fenbo.registry.area;

import org.jspecify.annotations.NullMarked;
