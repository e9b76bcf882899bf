/** This service's copy of the registry data that it needs: limits, calendars and names of units, by revision. */
@NullMarked
package org.fenbo.supervision.registry;

import org.jspecify.annotations.NullMarked;
