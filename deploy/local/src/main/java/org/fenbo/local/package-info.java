/** The one-machine default: main classes of its two Java processes. */
@NullMarked
package org.fenbo.local;

import org.jspecify.annotations.NullMarked;
