/** Revisions of the registry (版本): drafted, approved by another person, in force from an instant on: REG-3. */
@NullMarked
package org.fenbo.registry.revision;

import org.jspecify.annotations.NullMarked;
