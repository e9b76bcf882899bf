/** Stores intake's copy of the registry in the database. */
@NullMarked
package org.fenbo.intake.registrycopy.store;

import org.jspecify.annotations.NullMarked;
