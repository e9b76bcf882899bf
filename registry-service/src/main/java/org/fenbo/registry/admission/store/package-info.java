/**
 * Stores requests for admission in the service's event log. Lists and counts read a table with one row for each
 * request.
 */
@NullMarked
package org.fenbo.registry.admission.store;

import org.jspecify.annotations.NullMarked;
