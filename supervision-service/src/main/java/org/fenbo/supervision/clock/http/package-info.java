/** Shows the clocks of a case. Operators may pass the due clocks immediately. */
@NullMarked
package org.fenbo.supervision.clock.http;

import org.jspecify.annotations.NullMarked;
