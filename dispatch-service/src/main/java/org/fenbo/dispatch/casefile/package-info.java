/** The case file (案卷) with its orders: states, events and what each state allows. */
@NullMarked
package org.fenbo.dispatch.casefile;

import org.jspecify.annotations.NullMarked;
