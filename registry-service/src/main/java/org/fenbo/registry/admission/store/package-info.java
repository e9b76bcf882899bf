/** Requests for admission in the service's event log, with a row each for lists and counts. */
@NullMarked
package org.fenbo.registry.admission.store;

import org.jspecify.annotations.NullMarked;
