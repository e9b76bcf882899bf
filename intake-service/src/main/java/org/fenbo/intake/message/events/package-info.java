/** Reads requests for messages. */
@NullMarked
package org.fenbo.intake.message.events;

import org.jspecify.annotations.NullMarked;
