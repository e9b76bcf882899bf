/** Codes that have a parent: chains from a code to its root, leaves, and circles that must not be. */
@NullMarked
package org.fenbo.registry.hierarchy;

import org.jspecify.annotations.NullMarked;
