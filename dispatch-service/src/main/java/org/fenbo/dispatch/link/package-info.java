/** A dispatcher links two cases, and each shows the other (关联). */
@NullMarked
package org.fenbo.dispatch.link;

import org.jspecify.annotations.NullMarked;
