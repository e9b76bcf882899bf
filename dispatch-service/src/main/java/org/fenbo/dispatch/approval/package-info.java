/** Requests that somebody other than the requester approves (审批, CASE-18). */
@NullMarked
package org.fenbo.dispatch.approval;

import org.jspecify.annotations.NullMarked;
