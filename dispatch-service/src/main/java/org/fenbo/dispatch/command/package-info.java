/** All commands on a case, as rows of one table. */
@NullMarked
package org.fenbo.dispatch.command;

import org.jspecify.annotations.NullMarked;
