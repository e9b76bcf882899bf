/** Reads the entries of the registry. */
@NullMarked
package org.fenbo.intake.registrycopy.store;

import org.jspecify.annotations.NullMarked;
