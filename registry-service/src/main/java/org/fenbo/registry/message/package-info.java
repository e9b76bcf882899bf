/**
 * Messages to officers. The registry asks for a message by an event; intake makes the message and keeps the officer's
 * list (INT-18).
 */
@NullMarked
package org.fenbo.registry.message;

import org.jspecify.annotations.NullMarked;
