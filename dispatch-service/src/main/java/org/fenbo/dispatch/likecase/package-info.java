/** Shows like cases that have ended, so that a handler sees how others solved them (CASE-26). */
@NullMarked
package org.fenbo.dispatch.likecase;

import org.jspecify.annotations.NullMarked;
