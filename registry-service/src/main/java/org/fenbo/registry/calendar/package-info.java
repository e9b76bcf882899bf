/** Working hours, holidays and make-up working days (工作日历): TIME-2. */
@NullMarked
package org.fenbo.registry.calendar;

import org.jspecify.annotations.NullMarked;
