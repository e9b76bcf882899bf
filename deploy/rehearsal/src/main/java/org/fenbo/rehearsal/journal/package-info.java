/** The driver's record of its own calls: the only count of receipts that doesn't come from a service. */
@NullMarked
package org.fenbo.rehearsal.journal;

import org.jspecify.annotations.NullMarked;
