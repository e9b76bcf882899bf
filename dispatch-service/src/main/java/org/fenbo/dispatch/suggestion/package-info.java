/**
 * Suggests units for a case that a person dispatches (派遣建议, CASE-3). The suggested units are those that handled similar
 * cases in the end. People or the registry decide.
 */
@NullMarked
package org.fenbo.dispatch.suggestion;

import org.jspecify.annotations.NullMarked;
