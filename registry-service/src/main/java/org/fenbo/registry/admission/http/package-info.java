/** Admission over HTTP: requests, what became of them, and what was passed down. */
@NullMarked
package org.fenbo.registry.admission.http;

import org.jspecify.annotations.NullMarked;
