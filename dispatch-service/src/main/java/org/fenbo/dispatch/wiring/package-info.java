/** Puts the service together. Only this package knows all parts of the service. */
@NullMarked
package org.fenbo.dispatch.wiring;

import org.jspecify.annotations.NullMarked;
