/** Shows cases over HTTP and receives commands on cases. */
@NullMarked
package org.fenbo.dispatch.casefile.http;

import org.jspecify.annotations.NullMarked;
