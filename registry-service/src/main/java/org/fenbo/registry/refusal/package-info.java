/** What came of a command: done, or refused with a countable code, the places at fault and what to do. */
@NullMarked
package org.fenbo.registry.refusal;

import org.jspecify.annotations.NullMarked;
