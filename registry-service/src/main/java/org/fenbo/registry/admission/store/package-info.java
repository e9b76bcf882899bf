/** Stores requests for admission in the service's event log, and one row for each, which lists and counts read. */
@NullMarked
package org.fenbo.registry.admission.store;

import org.jspecify.annotations.NullMarked;
