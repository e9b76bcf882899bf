/** What the driver noted of its own calls: the only count of receipts that no service had a hand in. */
@NullMarked
package org.fenbo.rehearsal.journal;

import org.jspecify.annotations.NullMarked;
