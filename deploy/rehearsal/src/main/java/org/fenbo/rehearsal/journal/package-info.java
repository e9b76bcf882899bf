/** The record that the driver writes of its own calls. Only this record counts receipts without asking a service. */
@NullMarked
package org.fenbo.rehearsal.journal;

import org.jspecify.annotations.NullMarked;
