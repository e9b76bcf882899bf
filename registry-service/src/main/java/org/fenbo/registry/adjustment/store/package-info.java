/** Stores adjustments in the service's event log, and one row for each adjustment, which lists read. */
@NullMarked
package org.fenbo.registry.adjustment.store;

import org.jspecify.annotations.NullMarked;
