/**
 * Messages to officers. Dispatch asks for a message by an event; intake makes the message and keeps the officer's list
 * (INT-18).
 */
@NullMarked
package org.fenbo.dispatch.message;

import org.jspecify.annotations.NullMarked;
