/**
 * Pause and extension of an order, and shelving of a case: clocks stop or deadlines move, by approval (暂停、延期、挂账,
 * CASE-18c,d, TIME-3e,f).
 */
@NullMarked
package org.fenbo.dispatch.suspension;

import org.jspecify.annotations.NullMarked;
