/** The append-only, hash-chained event log, and the transaction that reads, decides and appends. */
@NullMarked
package org.fenbo.backbone.events.log;

import org.jspecify.annotations.NullMarked;
