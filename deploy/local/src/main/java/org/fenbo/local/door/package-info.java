/** The front door: one address before the four services. */
@NullMarked
package org.fenbo.local.door;

import org.jspecify.annotations.NullMarked;
