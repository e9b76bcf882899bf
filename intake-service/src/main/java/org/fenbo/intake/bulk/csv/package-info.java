/** Reads CSV files. */
@NullMarked
package org.fenbo.intake.bulk.csv;

import org.jspecify.annotations.NullMarked;
