/** Shows over HTTP the units that handled similar cases. */
@NullMarked
package org.fenbo.dispatch.routing.http;

import org.jspecify.annotations.NullMarked;
