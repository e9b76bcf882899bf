/** Keeps case files as streams of events, with rows for queries next to them. */
@NullMarked
package org.fenbo.dispatch.casefile.store;

import org.jspecify.annotations.NullMarked;
