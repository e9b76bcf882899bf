/** Binds the use cases to their doors; knows them all. */
@NullMarked
package org.fenbo.dispatch.wiring;

import org.jspecify.annotations.NullMarked;
