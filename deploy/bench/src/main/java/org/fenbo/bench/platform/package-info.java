/** A platform while it is measured, and the clients that use it. */
@NullMarked
package org.fenbo.bench.platform;

import org.jspecify.annotations.NullMarked;
