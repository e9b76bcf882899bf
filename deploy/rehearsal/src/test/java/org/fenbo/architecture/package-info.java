/** Checks rules for the code of all services: layers, names and time. */
@NullMarked
package org.fenbo.architecture;

import org.jspecify.annotations.NullMarked;
