/** Key places with what is looked at in them, and how often: ORG-7. */
@NullMarked
package org.fenbo.registry.keyplace;

import org.jspecify.annotations.NullMarked;
