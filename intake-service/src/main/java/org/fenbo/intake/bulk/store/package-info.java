/** Keeps uploads and their rows until each has its result. */
@NullMarked
package org.fenbo.intake.bulk.store;

import org.jspecify.annotations.NullMarked;
