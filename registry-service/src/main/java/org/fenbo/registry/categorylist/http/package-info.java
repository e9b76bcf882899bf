/** REST: callers read the catalogue in force. */
@NullMarked
package org.fenbo.registry.categorylist.http;

import org.jspecify.annotations.NullMarked;
