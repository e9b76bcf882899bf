/** Admission over HTTP: requests, their outcomes, and the ledger. */
@NullMarked
package org.fenbo.registry.admission.http;

import org.jspecify.annotations.NullMarked;
