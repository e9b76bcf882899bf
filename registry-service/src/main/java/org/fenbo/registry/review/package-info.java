/** Reviews of catalogue entries (事项清单复审): which entries nobody has reviewed for a year, REG-8. */
@NullMarked
package org.fenbo.registry.review;

import org.jspecify.annotations.NullMarked;
