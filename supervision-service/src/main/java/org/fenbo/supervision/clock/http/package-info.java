/** Shows the clocks of a case. An operator may demand that due clocks pass immediately. */
@NullMarked
package org.fenbo.supervision.clock.http;

import org.jspecify.annotations.NullMarked;
