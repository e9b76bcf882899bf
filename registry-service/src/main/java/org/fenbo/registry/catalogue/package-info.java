/** The catalogue of categories (事项分类分级清单) with urgency and time limits: REG-11, TIME-1. */
@NullMarked
package org.fenbo.registry.catalogue;

import org.jspecify.annotations.NullMarked;
