/** Shows a case's clocks; lets operators run what is due. */
@NullMarked
package org.fenbo.supervision.clock.http;

import org.jspecify.annotations.NullMarked;
