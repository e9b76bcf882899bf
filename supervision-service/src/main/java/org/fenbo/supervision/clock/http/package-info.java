/** Shows the clocks of a case; operators may run what is due. */
@NullMarked
package org.fenbo.supervision.clock.http;

import org.jspecify.annotations.NullMarked;
