/**
 * Messages to officers (INT-18). A service requests a message by an event, which names the officer and the template of
 * the text. The message is in the officer's list until it is read.
 */
@NullMarked
package org.fenbo.intake.message;

import org.jspecify.annotations.NullMarked;
