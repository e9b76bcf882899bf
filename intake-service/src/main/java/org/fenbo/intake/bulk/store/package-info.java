/** Stores uploads and their rows, with the result of each row. */
@NullMarked
package org.fenbo.intake.bulk.store;

import org.jspecify.annotations.NullMarked;
