/** Enrolment over HTTP. */
@NullMarked
package org.fenbo.registry.enrolment.http;

import org.jspecify.annotations.NullMarked;
