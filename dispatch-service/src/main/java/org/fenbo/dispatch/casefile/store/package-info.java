/** Stores cases as streams of events, and rows for queries. */
@NullMarked
package org.fenbo.dispatch.casefile.store;

import org.jspecify.annotations.NullMarked;
