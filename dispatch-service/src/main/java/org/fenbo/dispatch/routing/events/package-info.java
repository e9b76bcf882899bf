/** What routing reads: filed reports and the registry. */
@NullMarked
package org.fenbo.dispatch.routing.events;

import org.jspecify.annotations.NullMarked;
