/** REST access to the units that similar cases went to. */
@NullMarked
package org.fenbo.dispatch.routing.http;

import org.jspecify.annotations.NullMarked;
