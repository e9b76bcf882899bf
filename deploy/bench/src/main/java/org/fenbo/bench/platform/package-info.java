/** A platform while it is measured, and those who use it. */
@NullMarked
package org.fenbo.bench.platform;

import org.jspecify.annotations.NullMarked;
