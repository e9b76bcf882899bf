/** Stores how cases were solved. */
@NullMarked
package org.fenbo.dispatch.likecase.store;

import org.jspecify.annotations.NullMarked;
