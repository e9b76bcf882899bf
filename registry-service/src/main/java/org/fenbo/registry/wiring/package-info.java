/** Builds the service from its parts. Only this package depends on every feature. */
@NullMarked
package org.fenbo.registry.wiring;

import org.jspecify.annotations.NullMarked;
