/** The platform on one machine (the default): the main classes of its Java processes. */
@NullMarked
package org.fenbo.local;

import org.jspecify.annotations.NullMarked;
