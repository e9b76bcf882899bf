/** Commands that wait until another person approves them (审批, CASE-18). */
@NullMarked
package org.fenbo.dispatch.approval;

import org.jspecify.annotations.NullMarked;
