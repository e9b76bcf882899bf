/**
 * Suggests units for a case that the registry leaves to a decision (派遣建议, CASE-3). The suggestions come from similar
 * cases and the units that handled them in the end. People or the registry decide.
 */
@NullMarked
package org.fenbo.dispatch.suggestion;

import org.jspecify.annotations.NullMarked;
