/** Stores requests for messages in the event log. */
@NullMarked
package org.fenbo.dispatch.message.store;

import org.jspecify.annotations.NullMarked;
