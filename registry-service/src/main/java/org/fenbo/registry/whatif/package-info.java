/** A draft tried on past cases before it is signed (试算): REG-7. */
@NullMarked
package org.fenbo.registry.whatif;

import org.jspecify.annotations.NullMarked;
