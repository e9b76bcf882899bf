/** Stores the groups whose owner has left. */
@NullMarked
package org.fenbo.registry.people.store;

import org.jspecify.annotations.NullMarked;
