/** Puts the service together: the one package that knows every feature and every door. */
@NullMarked
package org.fenbo.registry.wiring;

import org.jspecify.annotations.NullMarked;
