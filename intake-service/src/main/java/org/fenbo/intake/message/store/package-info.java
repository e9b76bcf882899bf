/** Stores messages and templates. */
@NullMarked
package org.fenbo.intake.message.store;

import org.jspecify.annotations.NullMarked;
