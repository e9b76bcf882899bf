/** Writes and reads the bodies of requested commands. */
@NullMarked
package org.fenbo.dispatch.approval.store;

import org.jspecify.annotations.NullMarked;
