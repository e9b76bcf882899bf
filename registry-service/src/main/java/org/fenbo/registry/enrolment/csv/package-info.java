/** Files of members as CSV. */
@NullMarked
package org.fenbo.registry.enrolment.csv;

import org.jspecify.annotations.NullMarked;
