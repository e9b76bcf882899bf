/**
 * The registry's part when dispatch stops the automatic orders of a category (CASE-22c): the dispatchers get a message,
 * and the cases open an adjustment.
 */
@NullMarked
package org.fenbo.registry.governor;

import org.jspecify.annotations.NullMarked;
