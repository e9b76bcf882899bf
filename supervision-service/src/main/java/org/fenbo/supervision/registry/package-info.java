/** This service's copy of what it needs of the registry: limits, calendars, names of units, per revision. */
@NullMarked
package org.fenbo.supervision.registry;

import org.jspecify.annotations.NullMarked;
