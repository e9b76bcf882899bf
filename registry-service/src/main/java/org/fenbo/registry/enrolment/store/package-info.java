/** Enrolment in PostgreSQL. */
@NullMarked
package org.fenbo.registry.enrolment.store;

import org.jspecify.annotations.NullMarked;
