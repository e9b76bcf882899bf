/** Creates the parts of the service and connects them: readers to topics, and use cases to their stores. */
@NullMarked
package org.fenbo.supervision.wiring;

import org.jspecify.annotations.NullMarked;
