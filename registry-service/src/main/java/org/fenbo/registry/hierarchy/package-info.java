/** Trees of codes: chains from a code to its root, leaves, and circles, which are errors. */
@NullMarked
package org.fenbo.registry.hierarchy;

import org.jspecify.annotations.NullMarked;
