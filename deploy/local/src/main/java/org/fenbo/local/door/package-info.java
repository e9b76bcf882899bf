/** The front door: one address for the four services and the issuer. */
@NullMarked
package org.fenbo.local.door;

import org.jspecify.annotations.NullMarked;
