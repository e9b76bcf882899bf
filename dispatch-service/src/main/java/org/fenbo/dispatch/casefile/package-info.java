/** The case (案卷) with its orders: their states, their events, and the commands that are possible in each state. */
@NullMarked
package org.fenbo.dispatch.casefile;

import org.jspecify.annotations.NullMarked;
