/** Stores adjustments in the service's event log. Lists read a table with one row for each adjustment. */
@NullMarked
package org.fenbo.registry.adjustment.store;

import org.jspecify.annotations.NullMarked;
