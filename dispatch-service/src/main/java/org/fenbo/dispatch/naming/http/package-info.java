/** Lists the open orders of persons. */
@NullMarked
package org.fenbo.dispatch.naming.http;

import org.jspecify.annotations.NullMarked;
