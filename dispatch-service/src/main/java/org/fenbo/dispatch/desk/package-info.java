/** The desks where dispatchers, handlers and verifiers work: nothing but doors. */
@NullMarked
package org.fenbo.dispatch.desk;

import org.jspecify.annotations.NullMarked;
