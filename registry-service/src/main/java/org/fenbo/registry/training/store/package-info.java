/** Trainings in PostgreSQL. */
@NullMarked
package org.fenbo.registry.training.store;

import org.jspecify.annotations.NullMarked;
