/** The case (案卷) with its orders: their states, their events, and what is possible in each state. */
@NullMarked
package org.fenbo.dispatch.casefile;

import org.jspecify.annotations.NullMarked;
