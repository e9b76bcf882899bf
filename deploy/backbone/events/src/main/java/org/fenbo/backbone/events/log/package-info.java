/** The append-only, hash-chained event log and the transaction around a decision. */
@NullMarked
package org.fenbo.backbone.events.log;

import org.jspecify.annotations.NullMarked;
