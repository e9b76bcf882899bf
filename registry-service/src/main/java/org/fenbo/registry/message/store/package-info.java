/** Stores requests for messages in the event log. */
@NullMarked
package org.fenbo.registry.message.store;

import org.jspecify.annotations.NullMarked;
