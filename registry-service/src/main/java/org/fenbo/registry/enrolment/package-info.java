/** Organisations and members that register with a community, are called on, and serve (双报到): ORG-8. */
@NullMarked
package org.fenbo.registry.enrolment;

import org.jspecify.annotations.NullMarked;
