/** Checks the rules of the services' build: layers, names, time. */
@NullMarked
package org.fenbo.architecture;

import org.jspecify.annotations.NullMarked;
