/** Stores what became of automatic orders, and the switches of the categories. */
@NullMarked
package org.fenbo.dispatch.governor.store;

import org.jspecify.annotations.NullMarked;
