/** Adjustments in the service's event log, with a row each for lists. */
@NullMarked
package org.fenbo.registry.adjustment.store;

import org.jspecify.annotations.NullMarked;
