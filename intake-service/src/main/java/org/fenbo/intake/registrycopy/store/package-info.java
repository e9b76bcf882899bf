/** Keeps the registry's copy in the database. */
@NullMarked
package org.fenbo.intake.registrycopy.store;

import org.jspecify.annotations.NullMarked;
