/** A unit handles an order and answers (处置 反馈). */
@NullMarked
package org.fenbo.dispatch.handling;

import org.jspecify.annotations.NullMarked;
