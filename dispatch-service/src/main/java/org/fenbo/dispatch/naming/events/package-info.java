/** Reads the availability of officers. */
@NullMarked
package org.fenbo.dispatch.naming.events;

import org.jspecify.annotations.NullMarked;
