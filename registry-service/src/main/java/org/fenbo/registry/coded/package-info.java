/** What all that the registry lists has in common: a code. */
@NullMarked
package org.fenbo.registry.coded;

import org.jspecify.annotations.NullMarked;
