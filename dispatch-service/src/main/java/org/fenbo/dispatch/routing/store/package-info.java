/** The service's own copy of the registry, and the lessons its suggestions learn from. */
@NullMarked
package org.fenbo.dispatch.routing.store;

import org.jspecify.annotations.NullMarked;
