/** This service's copy of the registry data that it needs: limits, calendars, names of units and parents of areas. */
@NullMarked
package org.fenbo.supervision.registry;

import org.jspecify.annotations.NullMarked;
