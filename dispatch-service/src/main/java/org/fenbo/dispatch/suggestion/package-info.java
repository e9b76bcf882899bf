/**
 * Suggests units for a case that a person dispatches (派遣建议, CASE-3): the units that in the end handled similar cases.
 * These are only suggestions; people or the registry decide.
 */
@NullMarked
package org.fenbo.dispatch.suggestion;

import org.jspecify.annotations.NullMarked;
