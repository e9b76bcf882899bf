/**
 * Suggests who should have a case that the registry leaves to a decision, from who in the end handled like cases
 * (派遣建议, CASE-3). Suggestions only suggest: people or the registry decide.
 */
@NullMarked
package org.fenbo.dispatch.suggestion;

import org.jspecify.annotations.NullMarked;
